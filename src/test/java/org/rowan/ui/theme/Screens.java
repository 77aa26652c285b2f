package org.rowan.ui.theme;

import java.util.Locale;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.rowan.text.Texts;

/** Pictures of a page as small laptops show it: by day and by night, in both languages, and with large text. */
public final class Screens {
    private static final int WIDTH = 1366;
    private static final int HEIGHT = 768;

    private Screens() {
    }

    /** On the window's thread; all pictures only when asked for with {@code -Dscreens.all=true}. */
    public static void of(String name, Function<Texts, Parent> page) {
        Texts english = Texts.of(Locale.ENGLISH);
        Texts russian = Texts.of(Locale.of("ru"));
        picture(name + "-en-light", page.apply(english), Palette.LIGHT, 100);
        if (!Boolean.getBoolean("screens.all")) {
            return;
        }
        picture(name + "-ru-dark", page.apply(russian), Palette.DARK, 100);
        picture(name + "-ru-light-200", page.apply(russian), Palette.LIGHT, 200);
    }

    /** One picture. On the window's thread. */
    public static void picture(String name, Parent page, Palette palette, int percent) {
        Scene scene = new Scene(page, WIDTH, HEIGHT);
        Theme.apply(scene, palette, percent);
        Snapshots.write(scene, name);
    }
}
