package org.rowan.ui.window;

import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.rowan.ui.control.Overlay;
import org.rowan.ui.settings.Preferences;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;
import org.rowan.ui.theme.Theme;

/** The one window of the system: one page, and the sheets over it. Its title never says more than the program's name. */
final class Frame {
    private static final String TITLE = "Rowan";
    private static final double WIDTH = 1200;
    private static final double HEIGHT = 720;
    private static final double LEAST_WIDTH = 640;
    private static final double LEAST_HEIGHT = 480;

    private final Stage stage;
    private final StackPane page = new StackPane();
    private final Overlay overlay = new Overlay();
    private final Scene scene = new Scene(new StackPane(page, overlay.layer()), WIDTH, HEIGHT, Color.GRAY);

    Frame(Stage stage) {
        this.stage = stage;
        stage.setTitle(TITLE);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        dress(Preferences.USUAL);
        stage.setScene(scene);
    }

    Scene scene() {
        return scene;
    }

    Overlay overlay() {
        return overlay;
    }

    /** Puts a page in the place of the one before, whose sheets go too. What scrolls in it takes the focus at once. */
    void show(Region next) {
        overlay.clear();
        page.getChildren().setAll(next);
        page.applyCss();
    }

    /** Shows nothing at all, and still gets keys. */
    void cover() {
        show(Layout.styled(new Region(), Style.SURFACE));
    }

    /** Follows the colours and the text size chosen. */
    void dress(Preferences preferences) {
        Theme.apply(scene, preferences.colours(), preferences.percent());
    }

    void open() {
        stage.show();
    }

    void hide() {
        stage.hide();
    }
}
