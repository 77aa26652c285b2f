package org.rowan.bundle.inbox;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What lay in a folder at one moment; the folder is closed again.
 *
 * @param found finished by their names, the small ones first, so that nothing waits for a large one
 * @param all   whether that is all of them
 */
record Listing(Inbox.Place place, List<Found> found, boolean all) {
    /** Whoever can write to the folder can fill it with names. */
    private static final int MOST = 20_000;

    static Listing of(Path folder, int most) {
        List<Found> found = new ArrayList<>();
        int names = 0;
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            for (Path child : children) {
                if (++names > MOST || found.size() == most) {
                    return new Listing(Inbox.Place.THERE, sorted(found), false);
                }
                if (!Unfinished.isNameOf(child.getFileName().toString())) {
                    Found.at(child).ifPresent(found::add);
                }
            }
            return new Listing(Inbox.Place.THERE, sorted(found), true);
        } catch (AccessDeniedException _) {
            return new Listing(Inbox.Place.CLOSED, List.of(), true);
        } catch (IOException | DirectoryIteratorException _) {
            return new Listing(Inbox.Place.GONE, List.of(), true);
        }
    }

    private static List<Found> sorted(List<Found> found) {
        return found.stream().sorted(Comparator.comparingLong(Found::bytes).thenComparing(Found::path)).toList();
    }
}
