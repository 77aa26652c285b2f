package org.rowan.text;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.rowan.model.Problem;

/**
 * Everything the program says, in one language. A key is {@code area.name}; the area names the file that holds it.
 * Patterns are ICU message formats. Immutable, safe for use by several threads.
 */
public final class Texts {
    private static final List<String> LANGUAGES = List.of("en", "ru");
    private static final int UNIT = 1024;

    private final Locale locale;
    private final Area.Library library;

    private Texts(Locale locale) {
        this.locale = locale;
        this.library = new Area.Library(locale.getLanguage());
    }

    /** @return the texts of the locale's language, with its own numbers and dates; English when there are none */
    public static Texts of(Locale locale) {
        return new Texts(LANGUAGES.contains(locale.getLanguage()) ? locale : Locale.ENGLISH);
    }

    /** @return the languages there are, as ISO 639 codes, English first */
    public static List<String> languages() {
        return LANGUAGES;
    }

    /** @return the name of a language in that language, as people write it in a list */
    public static String ownName(String language) {
        Locale own = Locale.of(language);
        String name = own.getDisplayLanguage(own);
        return name.substring(0, 1).toUpperCase(own) + name.substring(1);
    }

    /** @return the locale that these texts speak */
    public Locale locale() {
        return locale;
    }

    /**
     * @param arguments put in the places {0}, {1} ... of the pattern
     * @throws IllegalArgumentException when there is no such key: a mistake of ours, which a test finds
     */
    public String get(String key, Object... arguments) {
        return new MessageFormat(library.pattern(key), locale).format(arguments);
    }

    /** @return what happened, whether anything was lost, and what to do */
    public String explain(Problem problem) {
        return get("problem." + problem.kind().name(), problem.arguments().toArray());
    }

    /** @return a size as people read it; a megabyte is 1,048,576 bytes, as file managers count */
    public String bytes(long count) {
        if (count < UNIT) {
            return get("unit.bytes", count);
        }
        double size = (double) count / UNIT;
        for (String unit : List.of("unit.kb", "unit.mb")) {
            if (size < UNIT) {
                return get(unit, short3(size));
            }
            size /= UNIT;
        }
        return get("unit.gb", short3(size));
    }

    /** @return a speed as people read it */
    public String speed(long bytesPerSecond) {
        return get("unit.perSecond", bytes(bytesPerSecond));
    }

    /** @return a length of time, rounded to what people care about: seconds, minutes, or hours and minutes */
    public String duration(Duration time) {
        if (time.toSeconds() < 60) {
            return get("unit.seconds", time.toSeconds());
        }
        if (time.toMinutes() < 60) {
            return get("unit.minutes", time.toMinutes());
        }
        return get("unit.hours", time.toHours(), time.toMinutesPart());
    }

    /** @return how long ago something was; the future counts as just now */
    public String ago(Instant then, Instant now) {
        Duration time = Duration.between(then, now);
        if (time.toSeconds() < 1) {
            return get("unit.justNow");
        }
        return time.toHours() < 24 ? get("unit.ago", duration(time)) : moment(then);
    }

    /** @return a whole number with the separators of the language */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** @return date and time of day, by the computer's time zone */
    public String moment(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(locale)
                .withZone(ZoneId.systemDefault()).format(at);
    }

    /** @return the date alone, by the computer's time zone */
    public String day(Instant at) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale)
                .withZone(ZoneId.systemDefault()).format(at);
    }

    /** @return the date as the language writes it */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(day);
    }

    /** @return the items joined as the language joins them: "a, b and c" */
    public String list(Collection<String> items) {
        return ListFormatter.getInstance(locale).format(items);
    }

    private String short3(double size) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(size < 10 ? 1 : 0);
        return format.format(size);
    }
}
