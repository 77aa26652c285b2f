package org.rowan.ui.viewer;

import java.nio.channels.SeekableByteChannel;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.rowan.document.Inputs;
import org.rowan.document.MediaTypes;

/** Documents for the viewer, which remember what became of them. */
final class Shelf {
    final List<SeekableByteChannel> opened = new CopyOnWriteArrayList<>();
    final AtomicInteger copies = new AtomicInteger();

    Source document(String name, byte[] bytes) {
        return new Source(name, MediaTypes.of(bytes, name), () -> open(bytes), copies::incrementAndGet);
    }

    /** A document whose bytes come only when the latch lets them. */
    Source slow(String name, byte[] bytes, CountDownLatch latch) {
        return new Source(name, MediaTypes.of(bytes, name), () -> {
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return open(bytes);
        }, copies::incrementAndGet);
    }

    private SeekableByteChannel open(byte[] bytes) {
        SeekableByteChannel channel = Inputs.channel(bytes);
        opened.add(channel);
        return channel;
    }

    boolean allClosed() {
        return !opened.isEmpty() && opened.stream().noneMatch(SeekableByteChannel::isOpen);
    }
}
