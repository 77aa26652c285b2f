package org.rowan.ui.theme;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;

/** How everything looks: a base theme, our colours over it, one style sheet a control, and one size for all text. */
public final class Theme {
    /** Pixels of body text at 100 %; the style sheets' "em". */
    public static final double BODY = 14;
    public static final int SMALLEST = 100;
    public static final int LARGEST = 200;

    private static final List<String> SHEETS = List.of("mapping.css", "text.css", "space.css", "button.css",
            "field.css", "list.css", "scroll.css", "tab.css", "menu.css", "dialog.css", "progress.css", "shell.css",
            "control.css", "entrance.css", "viewer.css");

    private Theme() {
    }

    /**
     * Dresses a scene; menus and tooltips of the scene follow it. May be called again to change.
     *
     * @param percent text size, brought within {@link #SMALLEST} and {@link #LARGEST}
     */
    public static void apply(Scene scene, Palette palette, int percent) {
        Application.setUserAgentStylesheet(palette.base());
        List<String> sheets = new ArrayList<>();
        sheets.add(address(palette.sheet()));
        SHEETS.forEach(sheet -> sheets.add(address(sheet)));
        sheets.add(size(Math.clamp(percent, SMALLEST, LARGEST)));
        scene.getStylesheets().setAll(sheets);
    }

    private static String address(String sheet) {
        return Objects.requireNonNull(Theme.class.getResource(sheet), sheet).toExternalForm();
    }

    /** A sheet and not an inline style: a menu's own root has to see it too. */
    private static String size(int percent) {
        String css = ".root { -fx-font-size: %spx; }".formatted(BODY * percent / 100);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }
}
