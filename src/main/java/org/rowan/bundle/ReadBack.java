package org.rowan.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.SortedMap;
import org.rowan.bundle.age.AgeIdentity;
import org.rowan.bundle.age.AgeRecipient;
import org.rowan.bundle.format.BundleRecord;
import org.rowan.bundle.format.BundleVisitor;
import org.rowan.casebook.leaving.Reading;
import org.rowan.model.Hash;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.model.Value;

/**
 * Reads a backup again from its file: whether its bytes are those that were written, and, under a passphrase,
 * whether it opens and holds all that was to go into it. Only its recipient can open one that is for a key.
 */
final class ReadBack implements Reading, BundleVisitor {
    private final ExportPlan plan;
    private final Inventory inventory;
    private final Progress progress;
    private final MessageDigest written = sha256();
    private int records;
    private int media;
    private int belongings;

    ReadBack(ExportPlan plan, Inventory inventory, Progress progress) {
        this.plan = plan;
        this.inventory = inventory;
        this.progress = progress;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** @return the stream, whose bytes are remembered by their hash */
    OutputStream watching(OutputStream out) {
        return new DigestOutputStream(out, written);
    }

    @Override
    public void of(Path file) throws IOException {
        require(MessageDigest.isEqual(written.digest(), hash(file)));
        if (plan.to().getFirst().key() instanceof AgeRecipient.Passphrase(var passphrase, _)) {
            open(file, new AgeIdentity.Passphrase(passphrase));
        }
    }

    private void open(Path file, AgeIdentity identity) throws Problem {
        try {
            new BundleFile(file).read(List.of(identity), progress, this);
        } catch (Problem e) {
            throw e.kind() == Problem.Kind.CANCELLED ? e : new Problem(e, Problem.Kind.BACKUP_UNREADABLE);
        }
        require(records == plan.records() && media == plan.media() + inventory.files().size()
                && belongings == inventory.lines().size());
    }

    private static void require(boolean so) throws Problem {
        if (!so) {
            throw new Problem(Problem.Kind.BACKUP_UNREADABLE);
        }
    }

    private static byte[] hash(Path file) throws IOException {
        MessageDigest read = sha256();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                read.update(buffer, 0, n);
            }
        }
        return read.digest();
    }

    @Override
    public void record(BundleRecord record) {
        records++;
    }

    @Override
    public void belonging(SortedMap<String, Value> line) {
        belongings++;
    }

    @Override
    public void media(Hash sha256, long bytes, InputStream content) {
        media++;
    }
}
