package org.rowan.casebook;

import java.util.ArrayList;
import java.util.List;
import org.rowan.casebook.store.Attachment;
import org.rowan.casebook.store.MediaCheck;
import org.rowan.casebook.store.RecordReads;
import org.rowan.casebook.store.Session;
import org.rowan.casebook.store.SideReads;
import org.rowan.model.Finding;
import org.rowan.model.Head;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

/** Compares every record and every file with its hash, and follows the chain of custody. */
final class Soundness {
    private final Session session;
    private final List<Finding> findings = new ArrayList<>();
    private long done;
    private long total;

    Soundness(Session session) {
        this.session = session;
    }

    List<Finding> check(Progress progress) throws Problem {
        records();
        findings.addAll(new Custody(session).verify());
        List<Attachment> files = new SideReads(session).attachments();
        total = files.stream().mapToLong(Attachment::bytes).sum();
        for (Attachment file : files) {
            file(file, progress);
        }
        return findings;
    }

    private void records() throws Problem {
        RecordReads reads = new RecordReads(session);
        for (Head head : reads.heads()) {
            if (!reads.isSound(head)) {
                findings.add(new Finding(head.code().text(), "damaged"));
            }
        }
    }

    private void file(Attachment file, Progress progress) throws Problem {
        long before = done;
        if (!new MediaCheck(session).isWhole(file, (read, _) -> progress.at(before + read, total))) {
            findings.add(damaged(file));
        }
        done += file.bytes();
    }

    /** The file is named by the code of a document that shows it. */
    private Finding damaged(Attachment file) throws Problem {
        String name = new RecordReads(session).ofFile(file.sha256()).stream().findFirst()
                .map(e -> e.code().text()).orElse(file.sha256().hex());
        return new Finding(name, "damaged");
    }
}
