package org.rowan.vault;

/**
 * The room that a casebook sets aside. Everything is there twice: the folder takes four databases and two media
 * shares, whatever is stored.
 *
 * @param databaseBytes length of each of the four database files, a multiple of 4096
 * @param mediaBytes    media of one compartment, a multiple of a stripe (1 MiB)
 */
public record Reserve(long databaseBytes, long mediaBytes) {
    private static final long LEAST_DATABASE = 32L << 20;
    private static final long LARGEST_DATABASE = FormatConstants.LARGEST_PAGES * FormatConstants.PAGE_BYTES;
    private static final int DOCUMENTS_TO_RECORDS = 16;
    private static final int RECORDS = 3;
    /** In percent of what the contents need. */
    private static final int WIDE = 200;
    private static final int TIGHT = 110;
    /** A little more than they are. */
    private static final long LOG_AND_HEADER = 32L << 20;

    /**
     * @param bytes room for documents in one compartment
     * @return with that a database in proportion, which also holds the documents' texts
     */
    public static Reserve forDocuments(long bytes) {
        long database = Math.clamp(bytes / DOCUMENTS_TO_RECORDS, LEAST_DATABASE, LARGEST_DATABASE);
        return new Reserve(database / FormatConstants.PAGE_BYTES * FormatConstants.PAGE_BYTES, bytes);
    }

    /**
     * @param records   bytes of records as they travel; here they take about three times that, with their index
     * @param documents bytes of documents
     * @param free      what the disk can still hold
     * @return this, or as much more as it takes to hold them and to have as much again to work in; where the disk can't
     *         hold that, little more than they need
     */
    public Reserve forContents(long records, long documents, long free) {
        Reserve wide = holding(RECORDS * records, documents, WIDE);
        return wide.folderBytes() <= free ? wide : holding(RECORDS * records, documents, TIGHT);
    }

    private Reserve holding(long database, long media, int percent) {
        long databaseNeeded = database * percent / 100;
        long mediaNeeded = media * percent / 100;
        if (databaseNeeded <= databaseBytes && mediaNeeded <= mediaBytes) {
            return this;
        }
        Reserve larger = forDocuments(Math.max(mediaNeeded, mediaBytes));
        long pages = Math.min(databaseNeeded / FormatConstants.PAGE_BYTES + 1, FormatConstants.LARGEST_PAGES);
        return new Reserve(Math.max(larger.databaseBytes, pages * FormatConstants.PAGE_BYTES), larger.mediaBytes);
    }

    private long folderBytes() {
        return 4 * databaseBytes + 2 * mediaBytes + LOG_AND_HEADER;
    }
}
