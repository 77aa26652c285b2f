package org.rowan.examiner;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.rowan.vault.FileRecorder;
import org.rowan.vault.Photo;

/**
 * What the examiner holds of one casebook.
 *
 * @param photo      one image of the folder
 * @param places     where each file lies on the disk, by name
 * @param record     what the file system's journal still has: the last two sittings
 * @param passphrase of the shown casebook
 * @param at         when it was seized, by the person's clock
 */
record Seizure(Photo photo, SortedMap<String, Extents> places, List<List<FileRecorder.Event>> record, String passphrase,
        Instant at) {}
