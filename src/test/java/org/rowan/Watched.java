package org.rowan;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Notices every file that appears in some folders, also one that is gone again. */
final class Watched implements AutoCloseable {
    private final WatchService service = FileSystems.getDefault().newWatchService();
    private final Map<WatchKey, Path> folders = new HashMap<>();

    Watched(Path... folders) throws IOException {
        for (Path folder : folders) {
            this.folders.put(Files.createDirectories(folder).register(service, StandardWatchEventKinds.ENTRY_CREATE),
                    folder);
        }
    }

    /** @return the paths of all files that have appeared, and of those that are there now in folders below */
    Set<Path> appeared() throws IOException {
        Set<Path> appeared = new TreeSet<>();
        for (Map.Entry<WatchKey, Path> folder : folders.entrySet()) {
            for (WatchEvent<?> event : folder.getKey().pollEvents()) {
                appeared.add(folder.getValue().resolve((Path) event.context()));
            }
            try (Stream<Path> now = Files.walk(folder.getValue())) {
                now.skip(1).forEach(appeared::add);
            }
        }
        return appeared;
    }

    /** @return the same without files that were written beside their place and moved there whole */
    Set<Path> appearedWhole() throws IOException {
        Set<Path> whole = appeared();
        whole.removeIf(file -> file.toString().endsWith(".part") && Files.notExists(file));
        return whole;
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
