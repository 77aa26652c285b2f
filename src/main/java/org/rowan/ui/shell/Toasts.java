package org.rowan.ui.shell;

import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.rowan.text.Texts;
import org.rowan.ui.theme.Layout;

/** Short notices at the foot of the window, with the way to undo what they tell of. The newest replaces the last. */
public final class Toasts {
    private static final Duration SHOWN = Duration.seconds(8);
    private final Texts texts;
    private final VBox layer = new VBox();
    private final PauseTransition timer = new PauseTransition(SHOWN);

    Toasts(Texts texts) {
        this.texts = texts;
        layer.setAlignment(Pos.BOTTOM_CENTER);
        layer.setPickOnBounds(false);
        layer.setPadding(new Insets(0, 16, 24, 16));
        layer.setMouseTransparent(false);
        StackPane.setAlignment(layer, Pos.BOTTOM_CENTER);
        timer.setOnFinished(event -> clear());
    }

    VBox layer() {
        return layer;
    }

    /** Tells something. */
    public void tell(String what) {
        show(toast(what));
    }

    /** Tells something that can be undone. */
    public void tell(String what, Runnable undo) {
        HBox toast = toast(what);
        toast.getChildren().add(Layout.button(texts.get("shell.undo"), () -> {
            clear();
            undo.run();
        }));
        show(toast);
    }

    /** Tells something that went wrong; it stays until the user has read it. */
    public void warn(String what) {
        HBox toast = toast(what);
        toast.getChildren().add(Layout.button(texts.get("shell.dismiss"), this::clear));
        show(toast);
        timer.stop();
    }

    /** Offers something that can wait; it stays until the user has answered. */
    public void offer(String what, String act, Runnable does, String not, Runnable declined) {
        HBox toast = toast(what);
        toast.getChildren().addAll(answer("toast-act", act, does), answer("toast-not", not, declined));
        show(toast);
        timer.stop();
    }

    private Button answer(String id, String words, Runnable action) {
        Button button = Layout.button(words, () -> {
            clear();
            action.run();
        });
        button.setId(id);
        return button;
    }

    /** Takes the notice away, when there is one. */
    void clear() {
        timer.stop();
        layer.getChildren().clear();
    }

    private HBox toast(String what) {
        Label words = Layout.label(what);
        HBox toast = Layout.styled(new HBox(words), "toast");
        toast.setMaxWidth(Region.USE_PREF_SIZE);
        return toast;
    }

    private void show(HBox toast) {
        layer.getChildren().setAll(toast);
        timer.playFromStart();
    }
}
