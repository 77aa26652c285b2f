package org.rowan.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.rowan.bundle.age.AgeFile;
import org.rowan.bundle.age.AgeOutput;
import org.rowan.bundle.age.AgeRecipient;
import org.rowan.bundle.age.Crowd;
import org.rowan.bundle.format.BundleWriter;
import org.rowan.bundle.format.Label;
import org.rowan.bundle.format.Payload;
import org.rowan.bundle.format.Proving;
import org.rowan.bundle.format.Receipts;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.leaving.Noting;
import org.rowan.casebook.leaving.Way;
import org.rowan.model.Id;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

/**
 * One bundle that is about to be written.
 *
 * @param counter how many bundles this compartment has begun, this one included
 */
record Wrapping(Casebook casebook, OwnKeyring keyring, Id bundle, long counter, List<Recipient> to, boolean signed,
                Receipts receipts) {
    private static final String COUNTER = "bundles-written";

    /** The next bundle of the casebook. */
    static Wrapping next(Casebook casebook, OwnKeyring keyring, List<Recipient> to, boolean signed, Receipts receipts)
            throws Problem {
        return next(Way.BUNDLE, casebook, keyring, to, signed, receipts);
    }

    /** The next bundle of the casebook, for what was planned. */
    static Wrapping next(Casebook casebook, OwnKeyring keyring, ExportPlan plan) throws Problem {
        return next(plan.selection().permit().way(), casebook, keyring, plan.to(), plan.isSigned(), Receipts.NONE);
    }

    private static Wrapping next(Way way, Casebook casebook, OwnKeyring keyring, List<Recipient> to, boolean signed,
            Receipts receipts) throws Problem {
        long counter = Long.parseLong(casebook.settings().get(COUNTER, "0")) + 1;
        Noting.down(way, () -> casebook.settings().put(COUNTER, Long.toString(counter)));
        return new Wrapping(casebook, keyring, Id.random(), counter, to, signed, receipts);
    }

    /** @throws Problem {@link Problem.Kind#BUNDLE_UNREADABLE} when no reader would take it */
    void write(Payload payload, OutputStream out, Progress progress) throws IOException {
        List<AgeRecipient> crowd = Crowd.around(to.stream().map(Recipient::key).toList());
        List<String> named = crowd.stream().map(AgeRecipient::text).filter(t -> !t.isEmpty()).toList();
        try (Shown shown = shown(); AgeOutput age = AgeFile.encrypt(out, crowd)) {
            try (WriteBehind behind = new WriteBehind(age); ReadAlong reader = new ReadAlong(behind)) {
                BundleWriter.write(reader, payload, label(named), shown.proving(), progress);
                reader.finish();
                behind.finish();
            }
        }
    }

    /** A bundle under a passphrase shows nothing of its sender unless it is signed. */
    private Shown shown() throws Problem {
        boolean keyless = to.getFirst().key() instanceof AgeRecipient.Passphrase;
        if (keyless && !signed) {
            return new Shown(Proving.NONE, Optional.empty());
        }
        OwnKeys keys = keyring.keys();
        return new Shown(new Vouching(keys, to, signed), Optional.of(keys));
    }

    private record Shown(Proving proving, Optional<OwnKeys> keys) implements AutoCloseable {
        @Override
        public void close() {
            keys.ifPresent(OwnKeys::close);
        }
    }

    /** Under a passphrase nothing proves who wrote it, so it need not say as whom. */
    private Label label(List<String> named) {
        return new Label(bundle, counter, named.isEmpty() ? Optional.empty() : Optional.of(casebook.author()), named,
                receipts);
    }
}
