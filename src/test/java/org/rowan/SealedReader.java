package org.rowan;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.rowan.bundle.Outbox;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.Casebooks;
import org.rowan.casebook.store.Waiting;
import org.rowan.model.Entry;
import org.rowan.model.Head;
import org.rowan.model.Kind;
import org.rowan.model.Progress;
import org.rowan.secret.SecretChars;
import org.rowan.vault.SmallConstants;

/** A process that opens a casebook, reads all that there is in it, and waits with it in memory. */
final class SealedReader {
    private SealedReader() {
    }

    /** @param words the casebook's folder, and one to write the outbox to */
    public static void main(String[] words) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (SecretChars secret = new SecretChars(in.readLine().toCharArray());
                Casebook casebook = new Casebooks(SmallConstants.SMALL).open(Path.of(words[0]), secret, Optional.empty(),
                        Progress.NONE)) {
            Object kept = readAll(casebook, Path.of(words[1]));
            System.out.println("read " + kept.hashCode());
            in.readLine();
        }
    }

    private static Object readAll(Casebook casebook, Path out) throws IOException {
        StringBuilder read = new StringBuilder();
        for (Head head : casebook.sync().all()) {
            casebook.sync().revisions(head.id()).forEach(revision -> read.append(revision.content().fields()));
        }
        for (Entry document : casebook.records().all(Kind.DOCUMENT)) {
            read.append(casebook.documents().text(document.id()));
            Channels.newInputStream(casebook.documents().open(document.id())).transferTo(OutputStream.nullOutputStream());
        }
        read.append(casebook.records().trashed()).append(casebook.custody().all()).append(casebook.tray().stubs());
        read.append(casebook.search().find("she", 100)).append(casebook.protection().verify(Progress.NONE));
        for (Waiting waiting : new Outbox(casebook).waiting()) {
            read.append(new Outbox(casebook).write(waiting, out, Progress.NONE));
        }
        return read;
    }
}
