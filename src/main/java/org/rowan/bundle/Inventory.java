package org.rowan.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rowan.bundle.format.Digests;
import org.rowan.bundle.format.Payload;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.leaving.Withheld;
import org.rowan.casebook.store.Waiting;
import org.rowan.model.Hash;
import org.rowan.model.Id;
import org.rowan.model.Problem;
import org.rowan.model.Value;
import org.rowan.secret.SecretBytes;

/**
 * What a backup holds beside records and their files, as it stands when it is taken. Bundle format, section 14.
 *
 * @param lines   of canonical JSON, each with its line feed
 * @param files   the bundles that wait to leave
 * @param damaged the sealed records whose waiting bundle is damaged, and so not among the files
 * @param keys    the own keys; closed with this
 */
record Inventory(List<byte[]> lines, List<Payload.Media> files, Map<Id, Withheld> damaged, Optional<SecretBytes> keys)
        implements AutoCloseable {
    /** @param withKeys only where nobody but the owner reads them: whoever has them reads and proves as the owner */
    static Inventory of(Casebook casebook, boolean withKeys) throws Problem {
        Map<Waiting, Hash> outbox = new LinkedHashMap<>();
        List<Payload.Media> files = new ArrayList<>();
        Map<Id, Withheld> damaged = new LinkedHashMap<>();
        for (Waiting waiting : casebook.tray().waiting()) {
            Optional<Hash> hash = hash(casebook, waiting);
            if (hash.isPresent()) {
                outbox.put(waiting, hash.get());
                files.add(new Payload.Media(hash.get(), waiting.bytes(), () -> casebook.tray().open(waiting)));
            } else {
                casebook.tray().stubs().stream().filter(stub -> waiting.about().contains(stub.record()))
                        .forEach(stub -> damaged.put(stub.record(), new Withheld(stub.code(), "file-damaged")));
            }
        }
        List<byte[]> lines = new ArrayList<>();
        for (Value line : casebook.sync().belongings(outbox)) {
            lines.add(casebook.sync().canonical(line));
        }
        return new Inventory(lines, files, damaged, withKeys ? casebook.contacts().ownKeys() : Optional.empty());
    }

    /** @return empty when it is damaged: whatever else is whole is not to stay with it */
    private static Optional<Hash> hash(Casebook casebook, Waiting waiting) throws Problem {
        try (InputStream in = casebook.tray().open(waiting)) {
            return Optional.of(Digests.of(in));
        } catch (Problem e) {
            if (e.kind() == Problem.Kind.MEDIA_DAMAGED) {
                return Optional.empty();
            }
            throw e;
        } catch (IOException e) {
            throw new Problem(e, Problem.Kind.STORAGE_FAILED);
        }
    }

    /** @return the payload of a backup; holds while this is open */
    Payload with(Payload records) {
        TreeMap<Hash, Payload.Media> media = new TreeMap<>();
        records.media().forEach(file -> media.put(file.sha256(), file));
        files.forEach(file -> media.put(file.sha256(), file));
        return new Payload(records.records(), records.custody(),
                Optional.of(new Payload.Whole(this::write, keys.map(Inventory::writing))), List.copyOf(media.values()));
    }

    private void write(OutputStream to) throws IOException {
        for (byte[] line : lines) {
            to.write(line);
            to.write('\n');
        }
    }

    private static Payload.Writing writing(SecretBytes keys) {
        return to -> {
            byte[] copy = keys.copy();
            try {
                to.write(copy);
            } finally {
                Arrays.fill(copy, (byte) 0);
            }
        };
    }

    @Override
    public void close() {
        keys.ifPresent(SecretBytes::close);
    }
}
