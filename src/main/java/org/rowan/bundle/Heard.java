package org.rowan.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.rowan.crypto.Words2048;

/**
 * What comparing a fingerprint with what was heard or read shows.
 *
 * @param parts   how many words, or groups of three digits, were given; the last one may still be a beginning
 * @param all     how many there are
 * @param differ  the places, counted from 1, of those that are others
 * @param unknown the places of those that are no words of the list: misheard or mistyped, rather than another card's
 */
public record Heard(int parts, int all, List<Integer> differ, List<Integer> unknown) {
    public Heard {
        differ = List.copyOf(differ);
        unknown = List.copyOf(unknown);
    }

    /** @return whether all was given and all is the same */
    public boolean same() {
        return parts == all && differ.isEmpty();
    }

    static Heard of(Fingerprint fingerprint, String typed) {
        List<String> given = Stream.of(typed.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+"))
                .filter(part -> !part.isEmpty() && !part.equals("rowan")).toList();
        boolean digits = !given.isEmpty() && given.stream().allMatch(p -> p.matches("[0-9]+"));
        List<String> right = List.of((digits ? fingerprint.digits() : fingerprint.words()).split(" "));
        return compare(right, digits ? inThrees(String.join("", given)) : given, digits);
    }

    /** The last one may be typed just now. */
    private static boolean isUnfinished(List<String> right, List<String> given) {
        int last = given.size() - 1;
        return last >= 0 && last < right.size() && right.get(last).startsWith(given.get(last))
                && !right.get(last).equals(given.get(last));
    }

    private static List<String> inThrees(String digits) {
        return List.of(digits.split("(?<=\\G.{3})"));
    }

    private static Heard compare(List<String> right, List<String> given, boolean digits) {
        List<Integer> differ = new ArrayList<>();
        List<Integer> unknown = new ArrayList<>();
        int parts = isUnfinished(right, given) ? given.size() - 1 : given.size();
        for (int i = 0; i < parts; i++) {
            if (i >= right.size() || !given.get(i).equals(right.get(i))) {
                differ.add(i + 1);
                if (!digits && !Words2048.all().contains(given.get(i))) {
                    unknown.add(i + 1);
                }
            }
        }
        return new Heard(parts, right.size(), differ, unknown);
    }
}
