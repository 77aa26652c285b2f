package org.rowan.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.rowan.crypto.Randomness;
import org.rowan.model.Problem;
import org.rowan.secret.SecretBytes;
import org.rowan.secret.SecretChars;

/**
 * What one passphrase shows of a folder to somebody who reads the format himself, without opening the casebook.
 *
 * @param compartment the passphrase's own, 0 or 1
 * @param slots       positions of the slots that its compartment owns
 * @param facts       what was found, by name
 */
public record OwnView(int compartment, List<Integer> slots, SortedMap<String, Double> facts) {
    private static final FormatConstants SIZES = ExaminedBuild.SIZES;

    /** Looks at a copy of a folder; changes nothing in it but dates. */
    public static OwnView of(Path copy, String passphrase) throws Problem {
        SortedMap<String, Double> facts = new TreeMap<>();
        Discretion discretion = Discretion.of(SIZES, Randomness.SYSTEM);
        try (Folder folder = Folder.open(copy, DiskFile::new, discretion);
                SecretChars typed = new SecretChars(passphrase.toCharArray())) {
            Header header = new Header(folder, SIZES);
            Slots slots = new Slots(header, new SlotWrites(header, Randomness.SYSTEM), SIZES, Randomness.SYSTEM);
            try (SecretBytes key = slots.key(typed, Optional.empty()); Slots.Opened opened = slots.open(key)) {
                facts.put("slots that open", (double) opened.positions().size());
                CompartmentSecret secret = opened.slotRecord().secret();
                log(folder, secret, "own ring: ", facts);
                log(folder, otherRing(secret), "other ring: ", facts);
                pages(folder, secret, facts);
                return new OwnView(secret.index(), opened.slotRecord().ownSlots(), facts);
            }
        }
    }

    // The own key on the other's places: what it opens there would be a mistake of the format's.
    private static CompartmentSecret otherRing(CompartmentSecret own) {
        byte[][] secret = new byte[1][];
        own.use(bytes -> secret[0] = bytes.clone());
        return new CompartmentSecret(1 - own.index(), new SecretBytes(secret[0]), own.databaseSalt());
    }

    private static void log(Folder folder, CompartmentSecret secret, String of, SortedMap<String, Double> facts) {
        try (LogRing ring = new LogRing(folder, secret, SIZES, Randomness.SYSTEM)) {
            List<LogCell> cells = ring.openAll().stream().flatMap(Optional::stream).map(LogRing.Opened::cell).toList();
            facts.put(of + "cells that open", (double) cells.size());
            facts.put(of + "sessions", (double) cells.stream().map(LogCell::session).distinct().count());
            facts.put(of + "epochs", (double) cells.stream().map(c -> ByteBuffer.wrap(c.epoch())).distinct().count());
            facts.put(of + "newest session", newest(cells, LogCell::session));
            facts.put(of + "newest number", newest(cells, LogCell::number));
            facts.put(of + "newest sequence", newest(cells, LogCell::sequence));
            facts.put(of + "newest generation", newest(cells, c -> c.state().generation()));
            for (LogCell.Kind kind : LogCell.Kind.values()) {
                facts.put(of + kind, (double) cells.stream().filter(c -> c.kind() == kind).count());
            }
            facts.put(of + "cells that name the reminder", (double) cells.stream().filter(cell ->
                    new String(cell.payload(), StandardCharsets.ISO_8859_1).contains("remind-other")).count());
            LogScan.of(ring).ifPresent(scan -> scan(scan, of, facts));
        }
    }

    private static double newest(List<LogCell> cells, ToDoubleFunction<LogCell> of) {
        return cells.stream().mapToDouble(of).max().orElse(-1);
    }

    private static void scan(LogScan scan, String of, SortedMap<String, Double> facts) {
        facts.put(of + "last marker", (double) scan.state().marker().ordinal());
        facts.put(of + "cells not settled", (double) (scan.next() - scan.state().from()));
        facts.put(of + "change sets not settled", (double) scan.sets().size());
        facts.put(of + "damaged", (double) scan.damaged().size());
        facts.put(of + "has its end", scan.closed() ? 1.0 : 0);
    }

    private static void pages(Folder folder, CompartmentSecret secret, SortedMap<String, Double> facts)
            throws Problem {
        DatabaseCopies copies = new DatabaseCopies(folder, secret);
        int room = (int) (folder.databaseBytes() / PageCodec.PAGE);
        facts.put("own pages: room", (double) room);
        for (DatabaseCopies.Side side : DatabaseCopies.Side.values()) {
            int pages = copies.header(side).map(PageHeader::pages).orElse(0);
            facts.put("own pages: " + side, (double) pages);
            facts.put("own pages: not sound " + side, (double) copies.damaged(side, pages).size());
            facts.put("own pages: sound behind the end " + side, (double) behind(copies, side, pages, room));
        }
        facts.put("own pages: copies differ", (double) copies.different(room).size());
        firstPage(folder, secret, facts);
    }

    private static long behind(DatabaseCopies copies, DatabaseCopies.Side side, int pages, int room) {
        return room - pages - copies.damaged(side, room).stream().filter(number -> number > pages).count();
    }

    private static void firstPage(Folder folder, CompartmentSecret secret, SortedMap<String, Double> facts)
            throws Problem {
        byte[] page = new byte[PageCodec.PAGE];
        folder.read(VaultFile.work(secret.index()), 0, ByteBuffer.wrap(page));
        ByteBuffer plain = ByteBuffer.wrap(decrypted(page, secret));
        for (int at = 16; at < 100; at += Integer.BYTES) {
            facts.put("own page 1: at " + at, (double) plain.getInt(at));
        }
    }

    private static byte[] decrypted(byte[] page, CompartmentSecret secret) {
        try (CompartmentKey.Database key = secret.databaseKey()) {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            byte[] raw = key.bytes().copy();
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(raw, "AES"),
                    new IvParameterSpec(page, PageCodec.PAGE - 80, 16));
            byte[] plain = new byte[PageCodec.PAGE];
            cipher.doFinal(Arrays.copyOfRange(page, 16, 16 + 96), 0, 96, plain, 16);
            return plain;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
