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
import org.rowan.model.Hash;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

/** Puts receipts for sealed bundles that were taken in into the outbox. */
record Answering(Casebook casebook, OwnKeyring keyring) {
    private static final Payload EMPTY = new Payload(out -> { }, out -> { }, List.of());

    /** @return whether a receipt waits from now on; a casebook that has no room for one makes it at the next time */
    boolean answer(ReceivePlan plan) throws Problem {
        Optional<Hash> asked = plan.info().receipts().asked();
        Optional<Contact> sender = sender(plan.provenance());
        if (asked.isEmpty() || sender.isEmpty() || waits(plan)) {
            return asked.isPresent() && sender.isPresent();
        }
        try {
            post(plan, new Receipt(plan.bundle(), asked.get()), sender.get());
            return true;
        } catch (Problem e) {
            if (e.kind() != Problem.Kind.CASEBOOK_FULL) {
                throw e;
            }
            return false;
        }
    }

    private boolean waits(ReceivePlan plan) throws Problem {
        return casebook.tray().waiting().stream().anyMatch(w -> w.errand() == Waiting.Errand.RECEIPT
                && w.about().contains(plan.bundle()));
    }

    /** Where the proof fits several cards it is not known whose key the receipt should be for. */
    private Optional<Contact> sender(Provenance from) throws Problem {
        boolean contact = switch (from.sender().kind()) {
            case KNOWN, CHANGED, VERIFIED -> from.alike().isEmpty();
            case WITHOUT_PROOF, UNKNOWN, YOURSELF, YOURSELF_OR_CONTACT -> false;
        };
        return contact ? casebook.contacts().list().stream()
                .filter(c -> c.fingerprint().equals(from.sender().fingerprint())).findFirst() : Optional.empty();
    }

    private void post(ReceivePlan plan, Receipt receipt, Contact to) throws Problem {
        Wrapping wrapping = Wrapping.next(casebook, keyring, List.of(new Exchange(casebook).recipient(to)), false,
                Receipts.giving(receipt));
        try (Parcel parcel = casebook.tray().write(wrapping.bundle(), ExportPlan.suggestedName(), to.name(),
                Optional.empty(), out -> wrapping.write(EMPTY, out, Progress.NONE))) {
            casebook.tray().post(parcel, List.of(plan.bundle()));
        }
    }
}
