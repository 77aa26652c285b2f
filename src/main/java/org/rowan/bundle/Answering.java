package org.rowan.bundle;

import java.util.List;
import java.util.Optional;
import org.rowan.bundle.format.Payload;
import org.rowan.bundle.format.Receipt;
import org.rowan.bundle.format.Receipts;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.contact.Contact;
import org.rowan.casebook.outbox.Parcel;
import org.rowan.casebook.store.Waiting;
import org.rowan.casebook.sync.Receiver;
import org.rowan.model.Hash;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

/**
 * The receipt for a bundle that is taken in. It is written before, and waits from the moment at which all that it is
 * for is here. Closing gives its room back when nobody posted it.
 */
final class Answering implements AutoCloseable {
    private static final Payload EMPTY = new Payload(out -> { }, out -> { }, List.of());
    private final ReceivePlan plan;
    private final Optional<Parcel> receipt;
    private Answered answered;

    private Answering(ReceivePlan plan, Answered answered, Optional<Parcel> receipt) {
        this.plan = plan;
        this.answered = answered;
        this.receipt = receipt;
    }

    /** A casebook that has no room for a receipt makes it at the next time. */
    static Answering of(ReceivePlan plan, Casebook casebook, OwnKeyring keyring) throws Problem {
        Optional<Hash> asked = plan.info().receipts().asked();
        Optional<Contact> sender = sender(plan.provenance(), casebook);
        if (asked.isEmpty() || sender.isEmpty()) {
            return new Answering(plan, Answered.NOT, Optional.empty());
        }
        if (waits(plan, casebook)) {
            return new Answering(plan, Answered.WAITS, Optional.empty());
        }
        try {
            return plan.count(Arrival.REFUSED) > 0 ? new Answering(plan, Answered.NOT_WHOLE, Optional.empty())
                    : new Answering(plan, Answered.NOT, Optional.of(
                            written(plan, new Receipt(plan.bundle(), asked.get()), sender.get(), casebook, keyring)));
        } catch (Problem e) {
            if (e.kind() != Problem.Kind.CASEBOOK_FULL) {
                throw e;
            }
            return new Answering(plan, Answered.NO_ROOM, Optional.empty());
        }
    }

    private static boolean waits(ReceivePlan plan, Casebook casebook) throws Problem {
        return casebook.tray().waiting().stream().anyMatch(w -> w.errand() == Waiting.Errand.RECEIPT
                && w.about().contains(plan.bundle()));
    }

    /** Where the proof fits several cards it is not known whose key the receipt should be for. */
    private static Optional<Contact> sender(Provenance from, Casebook casebook) throws Problem {
        boolean contact = switch (from.sender().kind()) {
            case KNOWN, CHANGED, VERIFIED -> from.alike().isEmpty();
            case WITHOUT_PROOF, UNKNOWN, YOURSELF, YOURSELF_OR_CONTACT -> false;
        };
        return contact ? casebook.contacts().list().stream()
                .filter(c -> c.fingerprint().equals(from.sender().fingerprint())).findFirst() : Optional.empty();
    }

    private static Parcel written(ReceivePlan plan, Receipt receipt, Contact to, Casebook casebook, OwnKeyring keyring)
            throws Problem {
        Wrapping wrapping = Wrapping.next(casebook, keyring, List.of(new Exchange(casebook).recipient(to)), false,
                Receipts.giving(receipt));
        return casebook.tray().write(wrapping.bundle(), ExportPlan.suggestedName(), to.name(), Optional.empty(),
                out -> wrapping.write(EMPTY, out, Progress.NONE));
    }

    /** @param whole whether all that the bundle holds is here now: a receipt lets its sender's only copy go */
    void post(Receiver receiver, boolean whole) throws Problem {
        if (receipt.isPresent() && whole) {
            receiver.answer(receipt.get(), plan.bundle());
        }
        if (receipt.isPresent()) {
            answered = whole ? Answered.WAITS : Answered.NOT_WHOLE;
        }
    }

    Answered answered() {
        return answered;
    }

    @Override
    public void close() {
        receipt.ifPresent(Parcel::close);
    }
}
