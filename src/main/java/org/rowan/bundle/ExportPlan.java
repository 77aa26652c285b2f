package org.rowan.bundle;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.contact.Preset;
import org.rowan.casebook.leaving.Way;
import org.rowan.casebook.leaving.Withheld;
import org.rowan.model.Code;
import org.rowan.model.Id;
import org.rowan.model.Problem;

/** What would leave, to be shown before it does. Holds for the records as they stood when it was made. */
public final class ExportPlan {
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int NAME_LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();
    private final Selection selection;
    private final List<Recipient> to;
    private final boolean signed;

    ExportPlan(Selection selection, List<Recipient> to, boolean signed) {
        this.selection = selection;
        this.to = List.copyOf(to);
        this.signed = signed;
    }

    /** @return the same with a signature: lasting proof, for everybody, of who wrote it */
    public ExportPlan signed() {
        return new ExportPlan(selection, to, true);
    }

    /** @return the same as the records stand now, but for some that stay */
    ExportPlan without(Map<Id, Withheld> staying, Casebook casebook) throws Problem {
        return new ExportPlan(Selection.of(casebook, selection.permit().without(staying), Preset.NONE), to, signed);
    }

    /** @return whether it will be signed */
    public boolean isSigned() {
        return signed;
    }

    /** @return whether it is a copy of everything for its owner */
    public boolean isBackup() {
        return selection.permit().way() == Way.BACKUP;
    }

    /** @return whether both let the same leave, to whomever */
    public boolean leavesTheSame(ExportPlan other) {
        return selection == other.selection;
    }

    /** @return for whom */
    public List<Recipient> to() {
        return to;
    }

    /** @return how many records leave */
    public int records() {
        return selection.records();
    }

    /** @return how many of them leave only to tell those who have them that they are withdrawn */
    public int withdrawals() {
        return selection.withdrawals();
    }

    /** @return how many files leave */
    public int media() {
        return selection.media();
    }

    /** @return how many bytes leave, before padding */
    public long bytes() {
        return selection.bytes();
    }

    /** Is shown what leaves. */
    @FunctionalInterface
    public interface Look {
        void at(ExportLine line) throws IOException;
    }

    /**
     * Shows every record that leaves, in the order of the bundle, as its recipient will have it.
     *
     * @throws Problem {@link Problem.Kind#UNKNOWN_NAME} when one was destroyed since the plan was made; or what the
     *                 look throws
     */
    public void look(Look look) throws IOException {
        selection.look(look);
    }

    /**
     * Shows one of the records that leave once more.
     *
     * @throws Problem {@link Problem.Kind#UNKNOWN_NAME} when it was destroyed since the plan was made
     */
    public ExportLine look(Id record) throws Problem {
        return selection.line(record);
    }

    /**
     * A record that leaves without some of its fields, by the sender's choice.
     *
     * @param fields those that hold something, now or in an earlier version
     */
    public record Partly(Code code, Set<String> fields) {}

    /** @return which records leave without some of their fields */
    public List<Partly> partly() {
        return selection.partly();
    }

    /** @return what stays, and why */
    public List<Withheld> withheld() {
        return selection.permit().withheld();
    }

    /** @return testimonies that leave without a consent on record */
    public List<Code> unconsented() {
        return selection.permit().unconsented();
    }

    /** @return a file name that says nothing */
    public static String suggestedName() {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < NAME_LENGTH; i++) {
            name.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return name.append(".age").toString();
    }

    Selection selection() {
        return selection;
    }
}
