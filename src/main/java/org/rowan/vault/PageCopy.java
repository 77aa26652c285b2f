package org.rowan.vault;

import java.nio.ByteBuffer;
import org.rowan.model.Problem;

/** One of the two copies of a compartment's database, as SQLCipher's pages. For one thread. */
final class PageCopy {
    private final Storage storage;
    private final VaultFile file;
    private final PageLayer layer;

    PageCopy(Storage storage, VaultFile file, PageLayer layer) {
        this.storage = storage;
        this.file = file;
        this.layer = layer;
    }

    /** @return whole pages from the first on; one that can't be read is not sound */
    byte[] read(int first, int count) {
        byte[] pages = new byte[count * PageCodec.PAGE];
        storage.readWhatCanBeRead(file, place(first), pages, PageCodec.PAGE);
        layer.apply(first, pages);
        return pages;
    }

    /** @param pages whole pages; their content is lost */
    void write(int first, byte[] pages) throws Problem {
        layer.apply(first, pages);
        storage.write(file, place(first), ByteBuffer.wrap(pages));
    }

    void force() throws Problem {
        storage.force(file);
    }

    private static long place(int number) {
        return (number - 1L) * PageCodec.PAGE;
    }
}
