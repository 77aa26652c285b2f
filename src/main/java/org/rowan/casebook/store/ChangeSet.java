package org.rowan.casebook.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.rowan.model.Value;

/** Steps that happen together or not at all, as the bytes that the log keeps: a canonical JSON list. */
final class ChangeSet {
    private ChangeSet() {
    }

    static byte[] bytes(List<Step> steps) {
        return Canonical.bytes(new Value.Many(steps.stream().map(StepText::write).toList()));
    }

    static List<Step> steps(byte[] bytes) {
        try {
            if (JsonTree.readOwn(bytes) instanceof Value.Many(List<Value> values)) {
                return values.stream().map(StepTree::read).toList();
            }
        } catch (MalformedJson | IllegalArgumentException e) {
            throw new IllegalStateException(e);
        }
        throw new IllegalStateException("not a change set");
    }

    static void apply(Connection c, byte[] bytes) throws SQLException {
        for (Step step : steps(bytes)) {
            apply(c, step);
        }
    }

    static void apply(Connection c, Step step) throws SQLException {
        switch (step) {
            case Step.Revise s -> Following.add(c, s.head(), s.revision());
            case Step.PutDraft s -> DraftTable.put(c, s);
            case Step.DropDraft s -> DraftTable.drop(c, s.record());
            case Step.Trash s -> RecordTable.trash(c, s);
            case Step.Restore s -> RecordTable.restore(c, s.record());
            case Step.Custody s -> CustodyTable.add(c, s);
            case Step.BareCustody s -> CustodyTable.add(c, s);
            case Step.Attach s -> AttachmentTable.add(c, s);
            case Step.Extracted s -> AttachmentTable.extracted(c, s);
            case Step.Setting s -> SettingTable.put(c, s);
            case Step.Author s -> AuthorTable.name(c, s);
            case Step.OwnAuthor s -> AuthorTable.own(c, s);
            case Step.PutContact s -> ContactTable.put(c, s.contact());
            case Step.DropContact s -> {
                ContactTable.drop(c, s.contact());
                RightTable.drop(c, s.contact());
            }
            case Step.SeenBundle s -> BundleTable.add(c, s);
            case Step.Hold s -> Following.hold(c, s.held());
            case Step.Apart s -> Following.add(c, s.head(), List.of(s.revision()), List.of(s.held()));
            case Step.Sealed s -> SealedTable.put(c, s.stub());
            case Step.Count s -> Following.count(c, s.record(), List.of(s.revision()));
            case Step.PutRight s -> RightTable.put(c, s);
            case Step.Sent s -> SentTable.put(c, s);
            case Step.Written s -> OutboxTable.written(c, s);
            case Step.DealtWith s -> ArrivedTable.add(c, s.mark());
            case Step.OfferAgain s -> ArrivedTable.forget(c, s.mark());
        }
    }
}
