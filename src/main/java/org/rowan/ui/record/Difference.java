package org.rowan.ui.record;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.rowan.model.Value;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/**
 * Where two texts differ, with a little of what is around it.
 *
 * @param before around, before the place; begins with dots when cut
 * @param gone   what the older text said there, shortened
 * @param come   what the newer text says there, shortened
 * @param after  around, after the place; ends in dots when cut
 */
public record Difference(String before, String gone, String come, String after) {
    private static final int AROUND = 60;
    private static final int LONGEST = 600;

    /** @return where the newer text differs from the older one */
    public static Difference between(String older, String newer) {
        int start = commonStart(older, newer);
        int end = commonEnd(older, newer, start);
        String same = newer.substring(0, start);
        String rest = newer.substring(newer.length() - end);
        return new Difference(tail(same), head(older.substring(start, older.length() - end), LONGEST),
                head(newer.substring(start, newer.length() - end), LONGEST), head(rest, AROUND));
    }

    /** @return what one of two texts says, marked where it differs from the other */
    static Node of(Optional<Value> other, Optional<Value> shown, Desk desk) {
        String words = Words.value(shown);
        if (words.isEmpty()) {
            return Layout.label(desk.say("dispute.nothing"), Style.MUTED);
        }
        Difference difference = between(Words.value(other), words);
        TextFlow flow = Layout.styled(new TextFlow(), Style.READING_WIDTH);
        Stream.of(new Text(difference.before()), Layout.styled(new Text(difference.come()), "come"),
                new Text(difference.after())).filter(t -> !t.getText().isEmpty()).forEach(flow.getChildren()::add);
        return flow;
    }

    private static int commonStart(String a, String b) {
        int i = 0;
        while (i < Math.min(a.length(), b.length()) && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        while (i > 0 && insideWord(a, i) | insideWord(b, i)) {
            i--;
        }
        return i;
    }

    private static int commonEnd(String a, String b, int start) {
        int n = 0;
        int most = Math.min(a.length(), b.length()) - start;
        while (n < most && a.charAt(a.length() - 1 - n) == b.charAt(b.length() - 1 - n)) {
            n++;
        }
        while (n > 0 && insideWord(a, a.length() - n) | insideWord(b, b.length() - n)) {
            n--;
        }
        return n;
    }

    /** A difference is of whole words: half a word says little. */
    private static boolean insideWord(String text, int at) {
        return at > 0 && at < text.length() && !Character.isWhitespace(text.charAt(at - 1))
                && !Character.isWhitespace(text.charAt(at));
    }

    private static String tail(String text) {
        return text.length() <= AROUND ? text : "…" + text.substring(whole(text, text.length() - AROUND));
    }

    private static String head(String text, int most) {
        return text.length() <= most ? text : text.substring(0, whole(text, most)) + "…";
    }

    private static int whole(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
