package org.rowan.bundle.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.rowan.bundle.format.Forge.CASE;
import static org.rowan.bundle.format.Forge.FILE;
import static org.rowan.bundle.format.Forge.PAPER;
import static org.rowan.bundle.format.Forge.after;
import static org.rowan.bundle.format.Forge.first;
import static org.rowan.bundle.format.Forge.record;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rowan.model.Content;
import org.rowan.model.Field;
import org.rowan.model.Head;
import org.rowan.model.Id;
import org.rowan.model.Revision;

/** Lines of records, custody and files that break a rule. */
final class BrokenRecords extends Breaking {
    private static final String MEDIA = Layout.media(Digests.of(FILE));
    private static final Revision TITLED = first(CASE, Content.of(Field.TITLE, "Morning search"));
    private static final Revision SECOND =
            after(CASE, List.of(TITLED.hash()), Content.of(Field.TITLE, "Evening search"));
    private static final BundleRecord A_CASE = record(CASE, TITLED);
    private static final BundleRecord A_PAPER = record(PAPER, first(PAPER, Forge.paper()));
    private static final Head HOLOGRAM = new Head(PAPER.id(), "hologram", PAPER.code(), PAPER.origin());
    private static final BundleRecord NEWER = record(HOLOGRAM, first(HOLOGRAM, Forge.paper()));
    private static final long LAST = Revision.LATEST.toEpochMilli();

    BrokenRecords() {
        json();
        records();
    }

    private void json() {
        reject(Rule.JSON, "no JSON", sound().records(t -> "hello\n" + t));
        reject(Rule.JSON, "an empty line", sound().records(t -> t + "\n"));
        reject(Rule.JSON, "no last line end", sound().records(String::strip));
        reject(Rule.JSON, "two values on a line", sound().records(t -> t.replaceFirst("\n", " {}\n")));
        reject(Rule.JSON, "a name twice", sound().records(t -> t.replaceFirst("\\{", "{\"id\":\"x\",")));
        reject(Rule.JSON, "a fraction", sound().records(t -> t.replaceFirst("\"at\":[0-9]+", "\"at\":1.5")));
        reject(Rule.JSON, "a whole number beyond 64 bits",
                sound().records(t -> t.replaceFirst("\"at\":[0-9]+", "\"at\":9223372036854775808")));
        reject(Rule.JSON, "more than 2,000,000 tokens",
                sound().records(t -> t.replace("\"Morning search\"", "[" + "0,".repeat(2_000_000) + "0]")));
        reject(Rule.JSON, "half a character", sound().records(t -> t.replace("Morning", "\\ud800")));
        reject(Rule.JSON, "sixty-five levels",
                sound().records(t -> t.replace("\"Morning search\"", "[".repeat(65) + "]".repeat(65))));
        reject(Rule.JSON, "a name of 1,001 characters",
                sound().records(t -> t.replace("\"title\"", "\"" + "n".repeat(1001) + "\"")));
        byte[] bytes = sound().content(Layout.RECORDS);
        bytes[20] = (byte) 0xff;
        reject(Rule.JSON, "bytes that are no UTF-8", sound().put(Layout.RECORDS, bytes).sealed());
        reject(Rule.RECORD, "a list", sound().records(t -> "[]\n" + t));
        reject(Rule.RECORD, "a field too many", sound().records(t -> t.replaceFirst("\\{", "{\"extra\":1,")));
        reject(Rule.RECORD, "a field too few",
                sound().records(t -> t.replaceFirst("\"kind\":\"case\",", "")));
        reject(Rule.RECORD, "a time before 1970", sound().records(t -> t.replaceFirst("\"at\":", "\"at\":-")));
        reject(Rule.RECORD, "a time after the year 9999", sound().records(record(CASE, madeAt(LAST + 1)), A_PAPER));
        reject(Rule.RECORD, "a code of another kind", sound().records(t -> t.replaceFirst("K-2", "T-2")));
        reject(Rule.RECORD, "no code", sound().records(t -> t.replaceFirst("K-22222222", "K-1")));
        reject(Rule.RECORD, "a parent that is no hash",
                sound().records(t -> t.replaceFirst("\"parents\":\\[\\]", "\"parents\":[1]")));
        reject(Rule.RECORD, "a kind that is no name", sound().records(t -> t.replaceFirst("\"case\"", "\"Case!\"")));
        reject(Rule.RECORD, "parents out of order", sound().records(BrokenRecords::parentsSwapped));
        reject(Rule.RECORD, "a parent twice", sound().records(record(CASE, TITLED, SECOND), A_PAPER).records(
                t -> t.replaceFirst("\"parents\":\\[(\"[0-9a-f]+\")\\]", "\"parents\":[$1,$1]")));
        reject(Rule.RECORD, "a text where a truth should be",
                sound().records(t -> t.replaceFirst("\"deleted\":false", "\"deleted\":\"false\"")));
    }

    static Revision madeAt(long millis) {
        return Forge.earlier(CASE, TITLED, TITLED.at().toEpochMilli() - millis);
    }

    /** Two who went on from one state, and a third who joined them and names the larger hash first. */
    private static String parentsSwapped(String sound) {
        Revision third = after(CASE, List.of(TITLED.hash()), Content.of(Field.TITLE, "Noon"));
        Revision joined = after(CASE, List.of(SECOND.hash(), third.hash()), Content.of(Field.TITLE, "Both"));
        String line = new String(Forge.lines(record(CASE, TITLED, SECOND, third, joined)), UTF_8);
        String one = joined.parents().getFirst().hex();
        String other = joined.parents().getLast().hex();
        return line.replace("[\"" + one + "\",\"" + other + "\"]", "[\"" + other + "\",\"" + one + "\"]")
                + sound.lines().skip(1).map(l -> l + "\n").collect(Collectors.joining());
    }

    private void records() {
        reject(Rule.RECORD_ORDER, "out of order", sound().records(A_PAPER, A_CASE));
        reject(Rule.RECORD_ORDER, "the same twice", sound().records(A_CASE, A_CASE, A_PAPER));
        reject(Rule.REVISION_HASH, "an altered word", sound().records(t -> t.replace("Morning", "Evening")));
        reject(Rule.REVISION_HASH, "another time", sound().records(t -> t.replaceFirst("\"at\":1", "\"at\":2")));
        reject(Rule.REVISION_HASH, "another origin",
                sound().records(t -> t.replaceFirst("(\"origin\":\")a", "$1b")));
        reject(Rule.REVISION_HASH, "another kind that the reader does not know either",
                sound().records(A_CASE, NEWER).records(t -> t.replace("hologram", "hologran")));
        reject(Rule.REVISION_ORDER, "a child before its parent",
                sound().records(record(CASE, SECOND, TITLED), A_PAPER));
        reject(Rule.REVISION_ORDER, "a parent that is not there", sound().records(record(CASE, SECOND), A_PAPER));
        reject(Rule.REVISION_ORDER, "revisions that come from each other", sound().records(t -> t.replaceFirst(
                "\"parents\":\\[\\]", "\"parents\":[\"" + TITLED.hash().hex() + "\"]")));
        reject(Rule.REVISION_ORDER, "a revision twice", sound().records(record(CASE, TITLED, TITLED), A_PAPER));
        reject(Rule.TOO_MANY_ENTRIES, "20,001 revisions of a record", sound().records(
                BundleRecord.of(CASE, TITLED.hash(), Collections.nCopies(20_001, TITLED)), A_PAPER));
        reject(Rule.REVISION_ORDER, "a current state that is none of them",
                sound().records(BundleRecord.of(CASE, SECOND.hash(), List.of(TITLED)), A_PAPER));
        reject(Rule.REVISION_ORDER, "a current state that another follows",
                sound().records(BundleRecord.of(CASE, TITLED.hash(), List.of(TITLED, SECOND)), A_PAPER));
        reject(Rule.REVISION_ORDER, "no revision",
                sound().records(BundleRecord.of(CASE, TITLED.hash(), List.of()), A_PAPER));
        reject(Rule.CASE_MISSING, "a paper without its case", sound().records(A_PAPER));
        reject(Rule.MEDIA_MISSING, "a paper without its file", sound().remove(MEDIA).sealed());
        byte[] other = "another".getBytes(UTF_8);
        String[] media = Stream.of(MEDIA, Layout.media(Digests.of(other))).sorted().toArray(String[]::new);
        reject(Rule.MEDIA_UNUSED, "a file that no record names", sound().remove(MEDIA).remove(Layout.PADDING)
                .put(media[0], media[0].equals(MEDIA) ? FILE : other)
                .put(media[1], media[1].equals(MEDIA) ? FILE : other).put(Layout.PADDING, new byte[0]).sealed());
        reject(Rule.CUSTODY, "of a record that is not there",
                sound().put(Layout.CUSTODY, Forge.custody(new Id("9".repeat(32))).bytes()).sealed());
        reject(Rule.CUSTODY, "a link of number zero",
                sound().text(Layout.CUSTODY, t -> t.replace("\"number\":1", "\"number\":0")).sealed());
        reject(Rule.CUSTODY, "an event with spaces",
                sound().text(Layout.CUSTODY, t -> t.replace("created", "made up")).sealed());
        reject(Rule.CUSTODY, "a detail", sound().text(Layout.CUSTODY, t -> t.replaceFirst("\\{", "{\"detail\":\"\","))
                .sealed());
    }
}
