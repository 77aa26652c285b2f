package org.rowan.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.ColorScheme;
import javafx.application.Platform;

/** The two sets of colours. */
public enum Palette {
    LIGHT, DARK;

    /** @return what the system prefers; before a casebook is open nothing else may say */
    public static Palette ofSystem() {
        return Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? DARK : LIGHT;
    }

    String base() {
        return switch (this) {
            case LIGHT -> new PrimerLight().getUserAgentStylesheet();
            case DARK -> new PrimerDark().getUserAgentStylesheet();
        };
    }

    String sheet() {
        return switch (this) {
            case LIGHT -> "light.css";
            case DARK -> "dark.css";
        };
    }
}
