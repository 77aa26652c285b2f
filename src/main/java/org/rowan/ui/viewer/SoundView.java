package org.rowan.ui.viewer;

import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.rowan.document.Playback;
import org.rowan.document.Sound;
import org.rowan.model.Problem;
import org.rowan.text.Texts;
import org.rowan.ui.control.ErrorLine;
import org.rowan.ui.task.Job;
import org.rowan.ui.task.Tasks;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** A recording: play and pause, go anywhere in it, by mouse or keys. */
final class SoundView implements View {
    private static final double JUMP = 5;

    private final Sound sound;
    private final Texts texts;
    private final Tasks tasks;
    private final Slider slider = Layout.styled(new Slider(), "viewer-slider");
    private final Label time = Layout.line("", Style.MUTED, "viewer-time");
    private final Button play;
    private final ErrorLine error;
    private final VBox body;
    private final Timeline pulse = new Timeline(new KeyFrame(Duration.millis(100), event -> follow()));
    private Playback playback;
    private boolean following;
    private boolean opening;
    private boolean closed;

    SoundView(Sound sound, Texts texts, Tasks tasks) {
        this.sound = sound;
        this.texts = texts;
        this.tasks = tasks;
        error = new ErrorLine(texts);
        play = Layout.button(Icon.PLAY, texts.get("viewer.play"), this::toggle, Style.PRIMARY);
        play.setId("viewer-play");
        pulse.setCycleCount(Animation.INDEFINITE);
        prepareSlider();
        HBox row = Layout.row(Style.GAP_16, play, slider, time);
        HBox.setHgrow(slider, Priority.ALWAYS);
        body = Layout.column(Style.GAP_16, row, error, Layout.label(texts.get("viewer.soundKeys"), Style.CAPTION));
        body.getStyleClass().add("viewer-sound");
        body.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void prepareSlider() {
        slider.setId("viewer-slider");
        slider.setMax(sound.seconds());
        slider.setBlockIncrement(JUMP);
        slider.setAccessibleText(texts.get("viewer.position"));
        time.setId("viewer-time");
        slider.valueProperty().subscribe(value -> moved(value.doubleValue()));
    }

    private void moved(double seconds) {
        time.setText(texts.get("viewer.time", Clock.of(seconds), Clock.of(sound.seconds())));
        if (!following && playback != null) {
            playback.seek(seconds);
        }
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        Runnable action = switch (event.getCode()) {
            case SPACE -> this::toggle;
            case LEFT -> () -> slider.setValue(slider.getValue() - JUMP);
            case RIGHT -> () -> slider.setValue(slider.getValue() + JUMP);
            case HOME -> () -> slider.setValue(0);
            case END -> () -> slider.setValue(slider.getMax());
            default -> null;
        };
        if (action != null) {
            action.run();
            event.consume();
        }
    }

    private void toggle() {
        if (play.isDisabled()) {
            return;
        }
        if (playback == null) {
            connect();
        } else if (playback.isPlaying()) {
            playback.pause();
            shows(false);
        } else {
            playback.play();
            shows(true);
        }
    }

    /** The output is asked for when it is needed, away from the window: a sound card may take its time. */
    private void connect() {
        if (!opening) {
            opening = true;
            error.clear();
            tasks.start(Job.of(texts.get("viewer.connecting"), progress -> Playback.of(sound, this::brokeOff))
                    .then(this::connected).orElse(this::unconnected));
        }
    }

    private void connected(Playback made) {
        opening = false;
        playback = made;
        if (closed) {
            made.close();
            return;
        }
        playback.seek(slider.getValue() >= sound.seconds() ? 0 : slider.getValue());
        toggle();
    }

    private void unconnected(Problem problem) {
        opening = false;
        error.show(problem);
        if (closed) {
            Viewer.letGo(tasks, texts, sound);
        }
    }

    /** From the playback's thread; what could not be read once is not tried again. */
    private void brokeOff(Problem problem) {
        Platform.runLater(() -> {
            shows(false);
            play.setDisable(true);
            error.show(problem);
        });
    }

    private void shows(boolean playing) {
        play.setText(texts.get(playing ? "viewer.pause" : "viewer.play"));
        play.setGraphic((playing ? Icon.PAUSE : Icon.PLAY).node());
        if (playing) {
            pulse.play();
        } else {
            pulse.stop();
        }
    }

    /** What is heard lags behind what was handed over, so the end is reached a little after playing has ended. */
    private void follow() {
        if (slider.isValueChanging()) {
            return;
        }
        double now = playback.position();
        following = true;
        slider.setValue(now);
        following = false;
        if (!playback.isPlaying() && now >= sound.seconds()) {
            shows(false);
        }
    }

    @Override
    public Node body() {
        return body;
    }

    @Override
    public Node keys() {
        return play;
    }

    @Override
    public List<Node> tools() {
        return List.of();
    }

    @Override
    public void close() {
        closed = true;
        pulse.stop();
        if (playback != null) {
            playback.close();
        } else if (!opening) {
            Viewer.letGo(tasks, texts, sound);
        }
    }
}
