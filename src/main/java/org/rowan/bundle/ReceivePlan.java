package org.rowan.bundle;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rowan.bundle.format.BagInfo;
import org.rowan.model.Code;
import org.rowan.model.Hash;
import org.rowan.model.Id;
import org.rowan.secret.SecretChars;

/**
 * What a bundle holds and what receiving it would do. Closing wipes its copy of the passphrase.
 *
 * @param provenance  where it comes from, as far as that shows
 * @param authority   whose changes count
 * @param answers     receipts that are in it, and what they mean here
 * @param bringsBack  whether what was sealed here may come back with it
 * @param tagManifest stands for everything in the bag
 * @param mark        stands for that, and for what shows who sent it
 */
public record ReceivePlan(Path file, Id bundle, List<Line> lines, List<Notice> notices, Provenance provenance,
                          Authority authority, long mediaBytes, BagInfo info, Hash tagManifest, Hash mark,
                          Optional<SecretChars> passphrase, List<Answer> answers, boolean bringsBack)
        implements AutoCloseable {
    public ReceivePlan {
        lines = List.copyOf(lines);
        notices = List.copyOf(notices);
        answers = List.copyOf(answers);
    }

    /**
     * One record.
     *
     * @param kind   wire name
     * @param title  for people; may be empty
     * @param reason why, a word; may be empty
     */
    public record Line(Id id, Code code, String kind, String title, Arrival plan, String reason) {
        /** @return the same, of which nothing new is taken when its case is refused */
        Line withItsCase(boolean refused, boolean trashed) {
            return switch (plan) {
                case HERE, OLDER, REFUSED -> this;
                case NEW, NEWER, MERGED, CONFLICT, REQUEST -> refused ? with(Arrival.REFUSED, Judgement.CASE_REFUSED)
                        : trashed && plan == Arrival.NEW ? with(plan, Judgement.CASE_TRASHED) : this;
            };
        }

        private Line with(Arrival other, String why) {
            return new Line(id, code, kind, title, other, why);
        }
    }

    /** @return how many records that is done with */
    public long count(Arrival arrival) {
        return lines.stream().filter(l -> l.plan() == arrival).count();
    }

    /** @return how many records are refused because they were sealed here */
    public long sealed() {
        return lines.stream().filter(l -> l.plan() == Arrival.REFUSED && l.reason().equals(Judgement.SEALED)).count();
    }

    /** @return how many receipts let a sealed bundle go */
    public long arrived() {
        return answers.stream().filter(a -> a.state() == Answer.State.ARRIVED).count();
    }

    /** @return the records that are taken in or are here already */
    Set<Id> accepted() {
        return lines.stream().filter(l -> l.plan() != Arrival.REFUSED).map(Line::id).collect(Collectors.toSet());
    }

    @Override
    public void close() {
        passphrase.ifPresent(SecretChars::close);
    }
}
