package org.rowan.casebook.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rowan.model.Hash;
import org.rowan.model.Id;
import org.rowan.model.Problem;
import org.rowan.model.Value;

/** What a casebook has beside its records and their files, as the lines of a backup. Bundle format, section 14. */
public final class Belongings {
    /** What holds for one folder on one computer, or tells of another casebook in it. */
    private static final Set<String> STAY = Set.of("remind-other", "exchange-folder", "shares-made");
    private static final String WAITING = "waiting";

    private Belongings() {
    }

    /** One line of a backup. */
    public sealed interface Line {
        /** Something that the tables keep. */
        record Kept(Step step) implements Line {}

        /** A bundle that waits to leave, whose bytes are a file of the backup. */
        record Posted(Waiting waiting, Hash file) implements Line {}
    }

    /**
     * @param outbox the bundles that wait, and the hash of each
     * @return all lines as they stand at one moment
     */
    public static List<Value> lines(Session session, Map<Waiting, Hash> outbox) throws Problem {
        List<Value> lines = new ArrayList<>();
        session.read(Belongings::steps).forEach(step -> lines.add(StepText.write(step)));
        outbox.forEach((waiting, file) -> lines.add(line(waiting, file)));
        return lines;
    }

    // The chain of custody comes before what may add to it.
    private static List<Step> steps(Connection c) throws SQLException {
        List<Step> steps = new ArrayList<>(CustodyTable.steps(c));
        steps.addAll(AuthorTable.all(c));
        SettingTable.all(c).stream().filter(s -> !STAY.contains(s.name())).forEach(steps::add);
        ContactTable.all(c).forEach(contact -> steps.add(new Step.PutContact(contact)));
        steps.addAll(RightTable.all(c));
        steps.addAll(BundleTable.all(c));
        steps.addAll(ArrivedTable.all(c));
        steps.addAll(SentTable.visible(c));
        steps.addAll(HeldTable.visible(c));
        SealedTable.all(c).forEach(stub -> steps.add(new Step.Sealed(stub)));
        return steps;
    }

    /**
     * @return what the line says; empty for what is not taken over
     * @throws IllegalArgumentException when it says nothing that a backup may say
     */
    public static Optional<Line> read(SortedMap<String, Value> line) {
        if (new Value.Text(WAITING).equals(line.get("do"))) {
            return Optional.of(posted(line));
        }
        return switch (StepTree.read(new Value.Group(line))) {
            case Step.Setting s when STAY.contains(s.name()) -> Optional.empty();
            case Step.Custody s -> kept(s);
            case Step.BareCustody s -> kept(s);
            case Step.Author s -> kept(s);
            case Step.OwnAuthor s -> kept(s);
            case Step.Setting s -> kept(s);
            case Step.PutContact s -> kept(s);
            case Step.PutRight s -> kept(s);
            case Step.SeenBundle s -> kept(s);
            case Step.DealtWith s -> kept(s);
            case Step.Sent s -> kept(s);
            case Step.Apart s -> kept(s);
            case Step.Sealed s -> kept(s);
            default -> throw new IllegalArgumentException("nothing that a backup says");
        };
    }

    private static Optional<Line> kept(Step step) {
        return Optional.of(new Line.Kept(step));
    }

    private static Value line(Waiting waiting, Hash file) {
        TreeMap<String, Value> fields = new TreeMap<>();
        fields.put("do", new Value.Text(WAITING));
        fields.put("bundle", new Value.Text(waiting.bundle().text()));
        fields.put("errand", new Value.Text(waiting.errand().word()));
        fields.put("at", new Value.Whole(waiting.at().toEpochMilli()));
        fields.put("name", new Value.Text(waiting.name()));
        fields.put("whom", new Value.Text(waiting.whom()));
        fields.put("bytes", new Value.Whole(waiting.bytes()));
        fields.put("receipt", new Value.Text(waiting.receipt().map(Hash::hex).orElse("")));
        fields.put("about", new Value.Many(waiting.about().stream().<Value>map(id -> new Value.Text(id.text()))
                .toList()));
        fields.put("written", new Value.Whole(waiting.written().map(Instant::toEpochMilli).orElse(0L)));
        fields.put("sha256", new Value.Text(file.hex()));
        return new Value.Group(fields);
    }

    // Where its bytes will be is not known yet: its own id stands there until then.
    private static Line posted(SortedMap<String, Value> line) {
        StepTree fields = new StepTree(line);
        return new Line.Posted(new Waiting(fields.id("bundle"), Waiting.Errand.of(fields.text("errand")), fields.at(),
                fields.text("name"), fields.text("whom"), fields.id("bundle"), fields.whole("bytes"),
                Optional.of(fields.text("receipt")).filter(Hash::isHash).map(Hash::new),
                fields.texts("about").stream().map(Id::new).toList(),
                Optional.of(fields.whole("written")).filter(w -> w != 0).map(Instant::ofEpochMilli)),
                fields.hash("sha256"));
    }
}
