package org.rowan.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.LinkedHashMap;
import java.util.Map;

/** The blocks of a channel that were read last; a PDF is read all over the place. */
final class Blocks {
    private static final int SIZE = 16 * 1024;
    private static final int KEPT = 64;

    private final SeekableByteChannel channel;
    private final Budget budget;
    private final Map<Long, ByteBuffer> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, ByteBuffer> eldest) {
            return size() > KEPT;
        }
    };
    private long current = -1;
    private ByteBuffer block;

    Blocks(SeekableByteChannel channel, Budget budget) {
        this.channel = channel;
        this.budget = budget;
    }

    /** @return the block that holds that byte, standing at it; valid until the next call */
    ByteBuffer at(long position) throws IOException {
        long number = position / SIZE;
        if (number != current) {
            block = kept.containsKey(number) ? kept.get(number) : load(number);
            current = number;
        }
        return block.position(Math.min((int) (position % SIZE), block.limit()));
    }

    private ByteBuffer load(long number) throws IOException {
        budget.check();
        ByteBuffer loaded = ByteBuffer.allocate(SIZE);
        channel.position(number * SIZE);
        int read = 0;
        while (read >= 0 && loaded.hasRemaining()) {
            read = channel.read(loaded);
        }
        kept.put(number, loaded.flip());
        return loaded;
    }
}
