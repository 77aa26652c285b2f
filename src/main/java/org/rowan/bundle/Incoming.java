package org.rowan.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicLong;
import org.rowan.bundle.age.AgeIdentity;
import org.rowan.bundle.format.BagInfo;
import org.rowan.bundle.format.BundleRecord;
import org.rowan.bundle.format.BundleVisitor;
import org.rowan.bundle.format.Evidence;
import org.rowan.bundle.format.Receipt;
import org.rowan.bundle.format.Rule;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.sync.Receiver;
import org.rowan.model.Field;
import org.rowan.model.Hash;
import org.rowan.model.Id;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.model.Revision;
import org.rowan.model.Value;
import org.rowan.secret.SecretChars;

/** Bundles in: once to look, once to take. */
final class Incoming {
    /** A plan is held whole, and a bundle may have a million records. */
    private static final int LONGEST_TITLE = 200;
    private final Casebook casebook;
    private final OwnKeyring keyring;

    private final Trust trust;

    /** @param trust says whose changes count here */
    Incoming(Casebook casebook, OwnKeyring keyring, Trust trust) {
        this.casebook = casebook;
        this.keyring = keyring;
        this.trust = trust;
    }

    /** Who sent a bundle, and so whose changes count. */
    interface Trust {
        Authority of(BagInfo bag, Provenance provenance) throws Problem;
    }

    ReceivePlan inspect(Path file, Optional<SecretChars> passphrase, boolean back, Progress progress)
            throws Problem {
        // what is typed counts in the judgement, as it will when the bundle is taken
        casebook.drafts().finishAll();
        return look(new BundleFile(file), passphrase, back, progress);
    }

    ReceivePlan look(BundleFile file, Optional<SecretChars> passphrase, boolean back, Progress progress)
            throws Problem {
        Inspection inspection = new Inspection(back);
        try (Openers openers = openers(passphrase)) {
            inspection.own = openers.recipients();
            file.read(openers.identities(), progress, inspection);
        }
        return inspection.plan(file.path(), passphrase);
    }

    Glance glance(Path file, Progress progress) throws Problem {
        BundleFile bundle = BundleFile.carried(file);
        if (bundle.needsPassphrase()) {
            return new Glance.UnderPassphrase(bundle.digest(progress));
        }
        try (Openers openers = openers(Optional.empty())) {
            return Glance.of(bundle, openers.identities());
        }
    }

    long check(Path file, Optional<SecretChars> passphrase, Progress progress) throws Problem {
        AtomicLong records = new AtomicLong();
        try (Openers openers = openers(passphrase)) {
            new BundleFile(file).read(openers.identities(), progress, new BundleVisitor() {
                @Override
                public void record(BundleRecord record) {
                    records.incrementAndGet();
                }
            });
        }
        return records.get();
    }

    ReceiveReport apply(ReceivePlan plan, Progress progress) throws Problem {
        try (Openers openers = openers(plan.passphrase());
                Answering answering = Answering.of(plan, casebook, keyring)) {
            int media = casebook.sync().receive(receiver -> {
                Taking taking = new Taking(plan, receiver);
                new BundleFile(plan.file()).read(openers.identities(), progress, taking);
                receiver.bundleSeen(plan.bundle(), plan.provenance().key(), plan.info().counter(),
                        plan.mark());
                arrived(plan, receiver);
                plan.authority().learn(receiver);
                answering.post(receiver, taking.whole);
                return taking.files;
            });
            return new ReceiveReport(plan.bundle(), plan.lines(), media, answering.answered());
        }
    }

    /** Judged again: it may have gone since the plan was made. */
    private void arrived(ReceivePlan plan, Receiver receiver) throws Problem {
        for (Receipt receipt : plan.info().receipts().given()) {
            if (Answer.of(receipt, casebook).state() == Answer.State.ARRIVED) {
                receiver.arrived(receipt.bundle());
            }
        }
    }

    /** What tells nothing new asks for nothing. */
    static void take(BundleRecord record, Arrival arrival, Authority authority, Receiver receiver) throws Problem {
        if (authority.mayChange(record.head())) {
            receiver.add(record.head(), record.revisions());
        } else if (arrival != Arrival.HERE && arrival != Arrival.OLDER) {
            receiver.request(record.head(), record.revisions(), authority.sender());
        }
    }

    private Openers openers(Optional<SecretChars> passphrase) throws Problem {
        return new Openers(keyring.identities(), passphrase);
    }

    /** Whatever this casebook can try on a bundle. The passphrase stays with the caller. */
    private record Openers(Optional<OwnKeys.Identities> own, Optional<SecretChars> passphrase)
            implements AutoCloseable {
        List<AgeIdentity> identities() {
            List<AgeIdentity> all = new ArrayList<>();
            own.ifPresent(o -> all.addAll(List.of(o.hybrid(), o.classic())));
            passphrase.map(AgeIdentity.Passphrase::new).ifPresent(all::add);
            return all;
        }

        List<String> recipients() {
            return own.map(o -> List.of(o.hybrid().recipient().text(), o.classic().recipient().text()))
                    .orElse(List.of());
        }

        @Override
        public void close() {
            own.ifPresent(OwnKeys.Identities::close);
        }
    }

    /** Looks: what is in it, and what would be done with it. */
    private final class Inspection implements BundleVisitor {
        private final List<ReceivePlan.Line> lines = new ArrayList<>();
        private final CasesComing cases = new CasesComing(casebook);
        private final List<Notice> notices = new ArrayList<>();
        private List<String> own = List.of();
        private BagInfo info;
        private Hash tagManifest;
        private Hash mark;
        private Provenance provenance;
        private Authority authority;
        private final List<Answer> answers = new ArrayList<>();
        private final boolean back;
        private long mediaBytes;

        Inspection(boolean back) {
            this.back = back;
        }

        @Override
        public void bag(BagInfo bag, Hash tags) throws Problem {
            info = bag;
            tagManifest = tags;
            for (Receipt receipt : bag.receipts().given()) {
                answers.add(Answer.of(receipt, casebook));
            }
        }

        @Override
        public void sender(Evidence evidence) throws Problem {
            mark = evidence.mark();
            provenance = new SenderJudge(casebook, keyring).judge(info, evidence);
            authority = trust.of(info, provenance);
            notices.addAll(provenance.notices());
            if (!info.salt().isEmpty() && own.stream().noneMatch(info::names)) {
                notices.add(Notice.NOT_ADDRESSED);
            }
        }

        @Override
        public void belonging(SortedMap<String, Value> line) {
            if (!notices.contains(Notice.BACKUP)) {
                notices.add(Notice.BACKUP);
            }
        }

        @Override
        public void record(BundleRecord record) throws Problem {
            Judgement judgement = Judgement.of(record, casebook, authority, back);
            lines.add(new ReceivePlan.Line(record.id(), record.code(), record.kind(),
                    title(record), judgement.arrival(), judgement.reason()));
            cases.see(record, judgement);
        }

        private static String title(BundleRecord record) {
            String title = record.currentRevision().content().text(Field.TITLE);
            return title.codePointCount(0, title.length()) <= LONGEST_TITLE ? title
                    : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE));
        }

        @Override
        public void media(Hash sha256, long bytes, InputStream content) {
            mediaBytes += bytes;
        }

        ReceivePlan plan(Path file, Optional<SecretChars> passphrase) {
            return new ReceivePlan(file, info.bundle(), cases.judged(lines), notices, provenance, authority,
                    mediaBytes, info, tagManifest, mark, passphrase.map(SecretChars::duplicate), answers, back);
        }
    }

    /** Takes: inside one bulk change, which is rolled back when anything is wrong up to the last byte. */
    private final class Taking implements BundleVisitor {
        private final ReceivePlan plan;
        private final Receiver receiver;
        private final Set<Id> accepted;
        private final Map<Id, Arrival> arrivals = new HashMap<>();
        private final Set<Hash> wanted = new HashSet<>();
        private Set<Hash> listed = Set.of();
        private BagInfo info;
        private boolean whole = true;
        private int files;

        Taking(ReceivePlan plan, Receiver receiver) {
            this.plan = plan;
            this.receiver = receiver;
            accepted = plan.accepted();
            plan.lines().forEach(l -> arrivals.put(l.id(), l.plan()));
        }

        @Override
        public void bag(BagInfo bag, Hash tags) throws Problem {
            if (!tags.equals(plan.tagManifest())) {
                throw Rule.CHANGED.broken();
            }
            info = bag;
        }

        /** What the sender may change here may have been decided anew since somebody looked. */
        @Override
        public void sender(Evidence evidence) throws Problem {
            Provenance now = new SenderJudge(casebook, keyring).judge(info, evidence);
            if (!trust.of(info, now).equals(plan.authority())) {
                throw Rule.CHANGED.broken();
            }
        }

        @Override
        public void files(Set<Hash> files) {
            listed = files;
        }

        @Override
        public boolean checks(Hash sha256) {
            return wanted.contains(sha256);
        }

        @Override
        public void record(BundleRecord record) throws Problem {
            if (!accepted.contains(record.id()) || stays(record.id())) {
                whole = false;
                return;
            }
            take(record, arrivals.get(record.id()), plan.authority(), receiver);
            whole &= isHere(record);
            record.revisions().stream().map(r -> r.content().text(Field.SHA256)).filter(Hash::isHash)
                    .map(Hash::new).filter(listed::contains).forEach(wanted::add);
            switch (arrivals.get(record.id())) {
                case NEW, NEWER, MERGED, CONFLICT -> receiver.custody("received", record.id(), said());
                case REQUEST -> receiver.custody("received", record.id(), said() + ", waits for a decision");
                case HERE, OLDER, REFUSED -> { }
            }
        }

        /** What is here already may have gone since the plan was made, and of a request there may be too much. */
        private boolean isHere(BundleRecord record) throws Problem {
            boolean told = receiver.head(record.id()).isPresent();
            boolean fresh = switch (arrivals.get(record.id())) {
                case NEW, NEWER, MERGED, CONFLICT, REQUEST -> true;
                case HERE, OLDER, REFUSED -> false;
            };
            for (Revision revision : fresh ? record.revisions() : List.<Revision>of()) {
                told &= receiver.knows(revision.hash());
            }
            return told;
        }

        /** What was sealed since the plan was made stays sealed; what may come back is no longer sealed. */
        private boolean stays(Id record) throws Problem {
            boolean sealed = receiver.isSealed(record);
            if (sealed && plan.bringsBack()) {
                receiver.unseal(record);
            }
            return sealed && !plan.bringsBack();
        }

        private String said() {
            return "bundle " + plan.bundle() + ", " + plan.provenance().said();
        }

        @Override
        public void media(Hash sha256, long bytes, InputStream content) throws IOException {
            if (wanted.contains(sha256)) {
                receiver.media(content, sha256);
                files++;
            }
        }
    }
}
