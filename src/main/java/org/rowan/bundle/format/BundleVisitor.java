package org.rowan.bundle.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.SortedMap;
import org.rowan.model.Hash;
import org.rowan.model.Value;

/**
 * Is told what a bundle holds while it is read. What it is told is not proven until the reading has ended without an
 * exception.
 */
public interface BundleVisitor {
    /** @param tagManifest SHA-256 of the tag manifest, which stands for everything in the bag */
    default void bag(BagInfo info, Hash tagManifest) throws IOException {
    }

    /** The files that the bag lists, each of which comes once. */
    default void files(Set<Hash> listed) throws IOException {
    }

    /** What the bag brings to show who sent it, told right after the bag. */
    default void sender(Evidence evidence) throws IOException {
    }

    /** A record whose revisions give their hashes. */
    default void record(BundleRecord record) throws IOException {
    }

    /** A link of the sender's custody chain. */
    default void custody(CustodyLine line) throws IOException {
    }

    /** Something that a backup holds beside records, by the fields of its line. */
    default void belonging(SortedMap<String, Value> line) throws IOException {
    }

    /** The own keys in a backup; the reader wipes them afterwards. */
    default void ownKeys(byte[] keys) throws IOException {
    }

    /** @return whether {@link #media} reads that file to its end and refuses other bytes than give the hash */
    default boolean checks(Hash sha256) {
        return false;
    }

    /**
     * A file.
     *
     * @param content may be left unread
     */
    default void media(Hash sha256, long bytes, InputStream content) throws IOException {
    }
}
