package org.rowan.secret;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/** Where a secret is kept until it is wiped. Running it wipes; it must not know the secret that it is the place of. */
sealed interface SecretPlace extends Runnable {
    /** Longer ones are texts rather than keys, and stay on the heap. */
    int LONGEST_KEY = 1 << 12;

    /** @param bytes taken over: wiped here unless they stay where they are */
    static SecretPlace of(byte[] bytes) {
        if (bytes.length == 0 || bytes.length > LONGEST_KEY) {
            return new Heap(bytes);
        }
        return LockedPages.ONLY.take(bytes.length).<SecretPlace>map(room -> Locked.of(room, bytes))
                .orElseGet(() -> new Heap(bytes));
    }

    /** @return a copy, which the caller must wipe */
    byte[] copy();

    /** Room in the locked pages. */
    record Locked(MemorySegment room) implements SecretPlace {
        static Locked of(MemorySegment room, byte[] bytes) {
            MemorySegment.copy(bytes, 0, room, ValueLayout.JAVA_BYTE, 0, bytes.length);
            Arrays.fill(bytes, (byte) 0);
            return new Locked(room);
        }

        @Override
        public byte[] copy() {
            return room.toArray(ValueLayout.JAVA_BYTE);
        }

        @Override
        public void run() {
            LockedPages.ONLY.giveBack(room);
        }
    }

    /** An array of the heap. */
    record Heap(byte[] bytes) implements SecretPlace {
        @Override
        public byte[] copy() {
            return bytes.clone();
        }

        @Override
        public void run() {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
