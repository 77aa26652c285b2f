package org.rowan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.leaving.Departure;
import org.rowan.casebook.leaving.Permit;
import org.rowan.casebook.leaving.Way;
import org.rowan.model.Entry;
import org.rowan.model.Hash;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "media", description = "cli.media")
final class MediaCommand extends OnCasebook {
    private static final int BLOCK = 1 << 16;

    @Parameters(index = "1", paramLabel = "SHA256", descriptionKey = "cli.media.hash")
    private String hash;
    @Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "cli.media.out")
    private Path out;

    @Override
    void run(Opened opened) throws IOException {
        Casebook casebook = opened.casebook();
        Entry document = find(casebook);
        Permit permit = casebook.leaving().ask(new Departure(Way.SAVE_OUT, Set.of(document.id()), ""));
        if (!permit.allowed().contains(document.id())) {
            throw new Problem(Problem.Kind.WITHHELD, document.code());
        }
        opened.words().say("cli.media.warning", out.toAbsolutePath());
        opened.around().watched(progress -> {
            permit.write(out, to -> copy(casebook, document, to, progress));
            return document;
        });
    }

    private Entry find(Casebook casebook) throws IOException {
        String digits = hash.toLowerCase(Locale.ROOT);
        if (Hash.isHash(digits)) {
            Optional<Entry> found = casebook.documents().withHash(new Hash(digits));
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new Problem(Problem.Kind.UNKNOWN_NAME, hash);
    }

    private static void copy(Casebook casebook, Entry document, OutputStream to, Progress progress)
            throws IOException {
        try (SeekableByteChannel from = casebook.documents().open(document.id())) {
            byte[] block = new byte[BLOCK];
            InputStream in = Channels.newInputStream(from);
            long done = 0;
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                to.write(block, 0, read);
                done += read;
                progress.at(done, from.size());
            }
        }
    }
}
