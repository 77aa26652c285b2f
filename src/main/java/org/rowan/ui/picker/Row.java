package org.rowan.ui.picker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Collator;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A line of the picker: a file or a folder, as far as the disk tells. */
record Row(Path path, boolean folder, long bytes, Instant changed, boolean hidden) {
    /** Lists a folder: folders first, then files, each as the language sorts. */
    static List<Row> in(Path folder, Locale locale) throws IOException {
        Collator collator = Collator.getInstance(locale);
        try (Stream<Path> children = Files.list(folder)) {
            return children.map(Row::of).sorted(Comparator.comparing((Row row) -> !row.folder())
                    .thenComparing(Row::name, collator)).toList();
        }
    }

    String name() {
        return path.getFileName() == null ? path.toString() : path.getFileName().toString();
    }

    private static Row of(Path path) {
        try {
            BasicFileAttributes facts = Files.readAttributes(path, BasicFileAttributes.class);
            return new Row(path, facts.isDirectory(), facts.size(), facts.lastModifiedTime().toInstant(),
                    Files.isHidden(path));
        } catch (IOException unreadable) {
            return new Row(path, false, 0, Instant.EPOCH, true);
        }
    }
}
