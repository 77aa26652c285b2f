package org.rowan.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.rowan.crypto.PassphraseKey;
import org.rowan.crypto.Randomness;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.secret.SecretChars;

/**
 * How the golden folder was made: as a casebook is made, but with zeros for filler, which compress. It is made once for
 * each version of the format and then kept.
 */
final class GoldenMaker {
    /** Frozen: what the golden folder of version 1 was made with. */
    static final FormatConstants CONSTANTS = new FormatConstants(
            new PassphraseKey.Cost(8192, 1, 4), 4096, 64 * 1024, 4096, 16, new Reserve(256 * 1024, 128 * 1024),
            FormatConstants.Pace.NEVER);
    static final String FIRST = "golden river lamp";
    static final String SECOND = "золотая река";
    static final byte[] MEDIA = new byte[10_000];

    private GoldenMaker() {}

    /** @param arguments a folder that is not there yet, and the archive to write */
    public static void main(String[] arguments) throws IOException {
        Path place = Path.of(arguments[0]);
        make(place);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(Path.of(arguments[1])))) {
            for (VaultFile file : VaultFile.values()) {
                zip.putNextEntry(new ZipEntry(file.fileName()));
                zip.write(Files.readAllBytes(place.resolve(file.fileName())));
            }
        }
    }

    private static void make(Path place) throws Problem {
        Vault vault = new Vault(CONSTANTS, new CompartmentFiles(CONSTANTS, Randomness.SYSTEM),
                path -> new Unfilled(new DiskFile(path)), Randomness.SYSTEM);
        vault.create(place, CONSTANTS.reserve(), Optional.empty(), chars(FIRST), Optional.of(chars(SECOND)), new Lines(), new Lines(),
                Progress.NONE);
        Compartment first = open(vault, place, FIRST);
        Lines.save(first, "checkpointed ключ საიდუმლო");
        first.checkpoint();
        try (PendingMedia media = first.media().write(new ByteArrayInputStream(MEDIA), MEDIA.length, Progress.NONE)) {
            first.save(("media " + media.id()).getBytes(UTF_8), media);
        }
        first.abandon();
        try (Compartment second = open(vault, place, SECOND)) {
            Lines.save(second, "other");
        }
    }

    static Compartment open(Vault vault, Path place, String passphrase) throws Problem {
        return vault.open(place, chars(passphrase), Optional.empty(), new Lines(), Progress.NONE);
    }

    private static SecretChars chars(String text) {
        return new SecretChars(text.toCharArray());
    }

    /** Appends zeros, whatever it is given to append. */
    private record Unfilled(HeldFile file) implements HeldFile {
        @Override
        public void read(long at, ByteBuffer into) throws IOException {
            file.read(at, into);
        }

        @Override
        public void write(long at, ByteBuffer from) throws IOException {
            file.write(at, at == file.size() ? ByteBuffer.allocate(from.remaining()) : from);
            from.position(from.limit());
        }

        @Override
        public void force() throws IOException {
            file.force();
        }

        @Override
        public void writeOut() throws IOException {
            file.writeOut();
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public void truncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        public boolean tryLock() throws IOException {
            return file.tryLock();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
