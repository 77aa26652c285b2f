package org.rowan.document;

import java.io.Writer;

/** Text that grows to a limit and then ignores the rest. */
final class Capped extends Writer {
    private final StringBuilder text = new StringBuilder();
    private final int limit;

    Capped(int limit) {
        this.limit = limit;
    }

    boolean isFull() {
        return text.length() >= limit;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    @Override
    public void write(char[] characters, int offset, int length) {
        text.append(characters, offset, Math.min(length, limit - text.length()));
    }

    void add(CharSequence more) {
        text.append(more, 0, Math.min(more.length(), limit - text.length()));
    }

    @Override
    public void flush() { }

    @Override
    public void close() { }

    /** A limit between the halves of a character drops the first half too. */
    @Override
    public String toString() {
        int end = text.length();
        boolean halved = end > 0 && Character.isHighSurrogate(text.charAt(end - 1));
        return text.substring(0, halved ? end - 1 : end);
    }
}
