package org.rowan.ui.create;

/** How much room a new casebook sets aside, by what is going to be kept in it; sizes in bytes. */
public enum Room {
    PAPERS(32L << 20, 64L << 20), DOCUMENTS(64L << 20, 1L << 30), RECORDINGS(256L << 20, 8L << 30);

    /** The log and the header, which are the same in every casebook. */
    private static final long REST = 17L << 20;

    private final long records;
    private final long files;

    Room(long records, long files) {
        this.records = records;
        this.files = files;
    }

    /** @return room for records, in each of the four databases */
    public long records() {
        return records;
    }

    /** @return room for attached files, in each half */
    public long files() {
        return files;
    }

    /** @return what the folder takes on the disk, from the first day */
    long onDisk() {
        return 4 * records + 2 * files + REST;
    }
}
