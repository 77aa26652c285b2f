package org.rowan.ui.settings;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rowan.casebook.settings.Settings;
import org.rowan.model.Problem;
import org.rowan.text.Texts;
import org.rowan.ui.control.Keys;
import org.rowan.ui.theme.Palette;
import org.rowan.ui.theme.Theme;

/**
 * What the user chose for the window. Kept inside the casebook only, so that before unlocking the system decides.
 *
 * @param language ISO 639, empty: the system's
 * @param palette  empty: the system's
 * @param percent  text size
 * @param idle     minutes until the casebook locks by itself
 * @param keys     those that are not the usual ones, as the toolkit writes them
 * @param destroys whether the panic key, held long, destroys the way into this casebook
 */
public record Preferences(String language, Optional<Palette> palette, int percent, int idle, Map<Keys, String> keys,
                          boolean destroys) {
    /** What holds until something is chosen. */
    public static final Preferences USUAL = new Preferences("", Optional.empty(), Theme.SMALLEST, 5, Map.of(),
            false);
    /** Minutes; the longest still counts as a lock. */
    public static final int LONGEST_IDLE = 60;

    private static final String LANGUAGE = "ui.language";
    private static final String PALETTE = "ui.palette";
    private static final String PERCENT = "ui.percent";
    private static final String IDLE = "ui.idle";
    private static final String KEY = "ui.key.";
    private static final String DESTROYS = "ui.panic";
    private static final String YES = "destroys";

    public Preferences {
        percent = Math.clamp(percent, Theme.SMALLEST, Theme.LARGEST);
        idle = Math.clamp(idle, 1, LONGEST_IDLE);
        keys = Map.copyOf(keys);
    }

    /** Reads; what a newer version or a mistake has left there counts as not chosen. */
    public static Preferences load(Settings settings) throws Problem {
        Map<Keys, String> keys = new EnumMap<>(Keys.class);
        for (Keys key : Keys.values()) {
            String set = settings.get(KEY + key.name(), "");
            if (!set.isEmpty()) {
                keys.put(key, set);
            }
        }
        return new Preferences(settings.get(LANGUAGE, ""), palette(settings.get(PALETTE, "")),
                number(settings.get(PERCENT, ""), USUAL.percent()), number(settings.get(IDLE, ""), USUAL.idle()), keys,
                settings.get(DESTROYS, "").equals(YES));
    }

    /** Writes; what is the same as before is not written again. */
    public void save(Settings settings) throws Problem {
        settings.put(LANGUAGE, language);
        settings.put(PALETTE, palette.map(Enum::name).orElse(""));
        settings.put(PERCENT, Integer.toString(percent));
        settings.put(IDLE, Integer.toString(idle));
        settings.put(DESTROYS, destroys ? YES : "");
        for (Keys key : Keys.values()) {
            settings.put(KEY + key.name(), keys.getOrDefault(key, ""));
        }
    }

    private static Optional<Palette> palette(String name) {
        for (Palette palette : Palette.values()) {
            if (palette.name().equals(name)) {
                return Optional.of(palette);
            }
        }
        return Optional.empty();
    }

    private static int number(String text, int otherwise) {
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : otherwise;
    }

    /** @return the texts in the chosen language, or in the system's */
    public Texts texts() {
        return Texts.of(language.isEmpty() ? Locale.getDefault() : Locale.of(language));
    }

    /** @return the chosen colours, or the system's */
    public Palette colours() {
        return palette.orElseGet(Palette::ofSystem);
    }

    /** @return how long nothing may happen before the casebook locks */
    public Duration idleTime() {
        return Duration.ofMinutes(idle);
    }

    /** @return these, in another language */
    public Preferences withLanguage(String other) {
        return new Preferences(other, palette, percent, idle, keys, destroys);
    }

    /** @return these, in other colours */
    public Preferences withPalette(Optional<Palette> other) {
        return new Preferences(language, other, percent, idle, keys, destroys);
    }

    /** @return these, with text of another size */
    public Preferences withPercent(int other) {
        return new Preferences(language, palette, other, idle, keys, destroys);
    }

    /** @return these, locking after another time */
    public Preferences withIdle(int other) {
        return new Preferences(language, palette, percent, other, keys, destroys);
    }

    /** @return these, with another key; an empty one is the usual key */
    public Preferences withKey(Keys key, String written) {
        Map<Keys, String> changed = new EnumMap<>(Keys.class);
        changed.putAll(keys);
        changed.put(key, written);
        changed.values().removeIf(String::isEmpty);
        return new Preferences(language, palette, percent, idle, changed, destroys);
    }

    /** @return these, with the panic key destroying or not */
    public Preferences withDestroys(boolean other) {
        return new Preferences(language, palette, percent, idle, keys, other);
    }
}
