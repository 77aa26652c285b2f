package org.rowan.checkup;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

/** Goes through folders, the nearest first, until there are no more, or too many, or time is over. */
final class FolderWalk {
    private final Bounds bounds;
    private final Progress progress;
    private final Set<Path> seen = new HashSet<>();
    private final long began;
    private int names;
    private boolean finished = true;

    /**
     * How much work the walk may do.
     *
     * @param names  in all folders together
     * @param nanos  in all
     * @param clock  nanoseconds
     */
    record Bounds(int names, long nanos, LongSupplier clock) {}

    private record Level(Path folder, int deeper) {}

    FolderWalk(Bounds bounds, Progress progress) {
        this.bounds = bounds;
        this.progress = progress;
        this.began = bounds.clock().getAsLong();
    }

    /** Visits a folder and those in it, as many levels deep; each once, whatever way leads there. */
    void through(Path start, int levels, Consumer<Path> visit) throws Problem {
        Deque<Level> waiting = new ArrayDeque<>(List.of(new Level(start, levels)));
        while (!waiting.isEmpty()) {
            progress.at(names, -1);
            Level level = waiting.remove();
            if (over()) {
                finished = false;
                return;
            }
            List<Path> entries = Glance.entries(level.folder());
            names += entries.size() + 1;
            if (Glance.isFolder(level.folder()) && seen.add(level.folder())) {
                visit.accept(level.folder());
            }
            if (level.deeper() > 0) {
                entries.stream().filter(Glance::isFolder)
                        .forEach(folder -> waiting.add(new Level(folder, level.deeper() - 1)));
            }
        }
    }

    private boolean over() {
        return names > bounds.names() || bounds.clock().getAsLong() - began > bounds.nanos();
    }

    /** @return whether all that was asked for has been visited */
    boolean finished() {
        return finished;
    }
}
