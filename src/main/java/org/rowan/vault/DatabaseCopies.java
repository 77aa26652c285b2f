package org.rowan.vault;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.rowan.crypto.Randomness;
import org.rowan.model.Problem;

/**
 * The working copy and the base copy of a compartment's database, compared and copied page by page. A page that is
 * not sound is never copied. Casebook format, sections 5 and 7. For one thread at a time.
 */
final class DatabaseCopies {
    private static final int CHUNK = 256;

    private final PageCodec codec;
    private final PageCopy work;
    private final PageCopy base;
    private final Storage storage;
    private final int compartment;

    /** Which of the two. */
    enum Side { WORK, BASE }

    DatabaseCopies(Storage storage, CompartmentSecret secret) {
        try (CompartmentKey.Database database = secret.databaseKey(); CompartmentKey.Base layer = secret.baseKey()) {
            codec = new PageCodec(database, secret.databaseSalt());
            work = new PageCopy(storage, VaultFile.work(secret.index()), PageLayer.NONE);
            base = new PageCopy(storage, VaultFile.base(secret.index()), new BaseLayer(layer));
        }
        this.storage = storage;
        this.compartment = secret.index();
    }

    private PageCopy copy(Side side) {
        return side == Side.WORK ? work : base;
    }

    private static Side other(Side side) {
        return side == Side.WORK ? Side.BASE : Side.WORK;
    }

    /** Makes both copies an empty database. */
    void makeEmpty(Randomness randomness) throws Problem {
        byte[] page = codec.empty(randomness);
        work.write(1, page.clone());
        base.write(1, page);
        work.force();
        base.force();
    }

    /** @return what page 1 of a copy says, or empty when that page is damaged */
    Optional<PageHeader> header(Side side) throws Problem {
        long room = room();
        return codec.header(copy(side).read(1, 1)).filter(header -> header.pages() > 0 && header.pages() <= room);
    }

    private long room() throws Problem {
        long work = storage.size(VaultFile.work(compartment));
        return Math.min(work, storage.size(VaultFile.base(compartment))) / PageCodec.PAGE;
    }

    /** @return the numbers of a copy's pages that are not what was written there */
    List<Integer> damaged(Side side, int pages) {
        List<Integer> damaged = new ArrayList<>();
        for (int first = 1; first <= pages; first += CHUNK) {
            addDamaged(side, first, Math.min(CHUNK, pages - first + 1), damaged);
        }
        return damaged;
    }

    private void addDamaged(Side side, int first, int count, List<Integer> damaged) {
        byte[] chunk = copy(side).read(first, count);
        for (int i = 0; i < count; i++) {
            if (!codec.isSound(chunk, i * PageCodec.PAGE, first + i)) {
                damaged.add(first + i);
            }
        }
    }

    /** @return whether that one page of a copy is what was written there */
    boolean isSound(Side side, int number) {
        return codec.isSound(copy(side).read(number, 1), 0, number);
    }

    /** @return the numbers of the pages in which the copies differ */
    List<Integer> different(int pages) {
        List<Integer> different = new ArrayList<>();
        for (int first = 1; first <= pages; first += CHUNK) {
            addDifferent(first, Math.min(CHUNK, pages - first + 1), different);
        }
        return different;
    }

    private void addDifferent(int first, int count, List<Integer> different) {
        byte[] one = work.read(first, count);
        byte[] two = base.read(first, count);
        for (int i = 0; i < count; i++) {
            int at = i * PageCodec.PAGE;
            if (!Arrays.equals(one, at, at + PageCodec.PAGE, two, at, at + PageCodec.PAGE)) {
                different.add(first + i);
            }
        }
    }

    /** Judges pages of both copies at once. */
    PageComparison compare(int first, int count) {
        byte[] one = work.read(first, count);
        byte[] two = base.read(first, count);
        PageComparison comparison = new PageComparison();
        for (int i = 0; i < count; i++) {
            int at = i * PageCodec.PAGE;
            boolean equal = Arrays.equals(one, at, at + PageCodec.PAGE, two, at, at + PageCodec.PAGE);
            boolean workSound = codec.isSound(one, at, first + i);
            boolean baseSound = equal ? workSound : codec.isSound(two, at, first + i);
            comparison.add(first + i, equal, workSound, baseSound);
        }
        return comparison;
    }

    /**
     * @throws Problem {@link Problem.Kind#DATABASE_DAMAGED} when one of these pages is not sound
     */
    void requireSound(Side side, List<Integer> numbers) throws Problem {
        for (int number : numbers) {
            if (!isSound(side, number)) {
                throw damage(number);
            }
        }
    }

    static Problem damage(int number) {
        return new Problem(Problem.Kind.DATABASE_DAMAGED, "page " + number);
    }

    /** Copies pages onto the other copy, which is still to be forced; stops at the first that is not sound. */
    void copy(Side from, List<Integer> numbers) throws Problem {
        write(from, other(from), numbers);
    }

    /** Writes pages again as they are, for the sake of their twins, not forced; stops at the first not sound. */
    void rewrite(Side side, List<Integer> numbers) throws Problem {
        write(side, side, numbers);
    }

    /** Returns once everything written to that copy is on the disk. */
    void force(Side side) throws Problem {
        copy(side).force();
    }

    /** Copies pages, if any, onto the other copy and forces it. */
    void mend(Side from, List<Integer> numbers) throws Problem {
        if (!numbers.isEmpty()) {
            copy(from, numbers);
            force(other(from));
        }
    }

    private void write(Side from, Side to, List<Integer> numbers) throws Problem {
        for (int at = 0; at < numbers.size();) {
            int length = runLength(numbers, at);
            copy(to).write(numbers.get(at), soundRun(from, numbers.get(at), length));
            at += length;
        }
    }

    private static int runLength(List<Integer> numbers, int at) {
        int length = 1;
        while (length < CHUNK && at + length < numbers.size()
                && numbers.get(at + length) == numbers.get(at) + length) {
            length++;
        }
        return length;
    }

    private byte[] soundRun(Side from, int first, int length) throws Problem {
        byte[] pages = copy(from).read(first, length);
        for (int i = 0; i < length; i++) {
            if (!codec.isSound(pages, i * PageCodec.PAGE, first + i)) {
                throw damage(first + i);
            }
        }
        return pages;
    }

    /** Makes the other copy equal to this one, after every page that differs was found sound. */
    void restore(Side from, int pages) throws Problem {
        List<Integer> different = different(pages);
        requireSound(from, different);
        mend(from, different);
    }
}
