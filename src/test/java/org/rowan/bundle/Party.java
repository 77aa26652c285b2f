package org.rowan.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rowan.bundle.age.AgeFile;
import org.rowan.bundle.age.AgeOutput;
import org.rowan.bundle.age.AgeRecipient;
import org.rowan.bundle.format.BagInfo;
import org.rowan.bundle.format.BundleVisitor;
import org.rowan.bundle.format.BundleWriter;
import org.rowan.bundle.format.Evidence;
import org.rowan.bundle.format.Forge;
import org.rowan.bundle.format.Label;
import org.rowan.bundle.format.Payload;
import org.rowan.bundle.format.Proving;
import org.rowan.bundle.format.Receipt;
import org.rowan.bundle.format.Receipts;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.TestCasebooks;
import org.rowan.casebook.contact.Contact;
import org.rowan.casebook.store.Canonical;
import org.rowan.model.Content;
import org.rowan.model.Field;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.secret.SecretBytes;

/** One of those who exchange bundles in a test, honest or not. */
final class Party implements AutoCloseable {
    final Casebook casebook;
    final Exchange exchange;
    private final Path folder;
    private final String name;
    private int files;

    Party(String name, Path folder) throws Problem {
        this.name = name;
        this.folder = folder;
        casebook = TestCasebooks.open(name);
        exchange = new Exchange(casebook);
    }

    OwnKeys keys() throws Problem {
        return new OwnKeyring(casebook).keys();
    }

    /** Takes the other's card. */
    Contact meet(Party other) throws Problem {
        return exchange.addContact(other.exchange.ownCard().text());
    }

    /** Takes the other's card and compares it. */
    void trust(Party other) throws Problem {
        casebook.contacts().compared(meet(other), true);
    }

    ExportPlan plan(Recipient... to) throws Problem {
        Id aCase = casebook.records().add(Kind.CASE, Content.of(Field.TITLE, "Morning search")).id();
        return exchange.plan(Set.of(aCase), List.of(to), "");
    }

    Path write(ExportPlan plan) throws Problem {
        Path file = folder.resolve(name + ++files + ".age");
        exchange.export(plan, file, Progress.NONE);
        return file;
    }

    /** Writes a bundle to the names or keys. */
    Path send(String... to) throws Problem {
        List<Recipient> recipients = new ArrayList<>();
        for (String one : to) {
            recipients.add(exchange.recipient(one));
        }
        return write(plan(recipients.toArray(Recipient[]::new)));
    }

    /** Writes whatever somebody with a program of their own could write, to one key. */
    Path forge(String to, Id bundle, long counter, Proving proving) throws IOException {
        Path file = folder.resolve(name + ++files + ".age");
        byte[] line = Forge.lines(Forge.record(Forge.CASE, Forge.first(Forge.CASE, Content.of(Field.TITLE, "Forged"))));
        Payload payload = new Payload(out -> out.write(line), out -> { }, List.of());
        AgeRecipient key = AgeRecipient.parse(to).orElseThrow();
        try (OutputStream out = Files.newOutputStream(file); AgeOutput age = AgeFile.encrypt(out, List.of(key))) {
            BundleWriter.write(age, payload, new Label(bundle, counter, Optional.empty(), List.of(to)), proving,
                    Progress.NONE);
            age.finish();
        }
        return file;
    }

    /** Writes a receipt that says whatever one likes. */
    Path receipt(String to, Receipt receipt) throws IOException {
        Path file = folder.resolve(name + ++files + ".age");
        Wrapping wrapping = Wrapping.next(casebook, new OwnKeyring(casebook), List.of(exchange.recipient(to)), false,
                Receipts.giving(receipt));
        try (OutputStream out = Files.newOutputStream(file)) {
            wrapping.write(new Payload(records -> { }, custody -> { }, List.of()), out, Progress.NONE);
        }
        return file;
    }

    /** @return where the bundle comes from, as this one sees it; nothing is taken in */
    Provenance look(Path file) throws Problem {
        try (ReceivePlan plan = exchange.inspect(file, Optional.empty(), Progress.NONE)) {
            return plan.provenance();
        }
    }

    Provenance take(Path file) throws Problem {
        try (ReceivePlan plan = exchange.inspect(file, Optional.empty(), Progress.NONE)) {
            exchange.apply(plan, Progress.NONE);
            return plan.provenance();
        }
    }

    /** @return what the bundle brings, for whoever can open it */
    Evidence evidence(Path file) throws Problem {
        List<Evidence> found = new ArrayList<>();
        try (OwnKeys.Identities own = new OwnKeyring(casebook).identities().orElseThrow()) {
            new BundleFile(file).read(List.of(own.hybrid(), own.classic()), Progress.NONE, new BundleVisitor() {
                @Override
                public void sender(Evidence evidence) {
                    found.add(evidence);
                }
            });
        }
        return found.getFirst();
    }

    /** @return shows with all that a thief of these keys has: proofs of any sender to this one */
    Proving stolenFrom(ContactCard pretended) throws Problem {
        OwnKeys keys = keys();
        byte[] sender = pretended.authenticationKey().orElseThrow();
        byte[] own = exchange.ownCard().authenticationKey().orElseThrow();
        return (info, tags) -> {
            try (keys; SecretBytes secret = keys.authentication()) {
                byte[] proof = new PairProof(sender, own).over(statement(info, tags), secret, sender).orElseThrow();
                return new Evidence(List.of(proof), Optional.empty(), tags);
            }
        };
    }

    static byte[] statement(BagInfo info, byte[] tags) {
        return PairProof.statement(info, Canonical.sha256(tags));
    }

    static boolean shares(Evidence one, Evidence other) {
        return one.proofs().stream().anyMatch(p -> other.proofs().stream().anyMatch(q -> Arrays.equals(p, q)));
    }

    @Override
    public void close() throws Problem {
        casebook.close();
    }
}
