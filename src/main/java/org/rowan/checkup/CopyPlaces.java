package org.rowan.checkup;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where people leave copies, without meaning to, and how deep it is worth looking there. */
record CopyPlaces(Subject subject, Path root, Path home, Mounts mounts) {
    private static final int NEAR = 2;
    private static final int DEEP = 3;
    private static final Pattern DESKTOP = Pattern.compile("(?m)^XDG_(?:DESKTOP|DOCUMENTS|DOWNLOAD)_DIR=\"(.*)\"$");
    private static final int MOST = 1 << 14;

    /** @return each place and how many levels of folders below it count */
    Map<Path, Integer> all() {
        Map<Path, Integer> places = new LinkedHashMap<>();
        if (subject.folder().getParent() != null) {
            places.put(subject.folder().getParent(), NEAR);
        }
        Stream.of(".local/share/Trash/files", ".Trash", "Desktop", "Documents", "Downloads")
                .forEach(name -> places.merge(home.resolve(name), DEEP, Math::max));
        named().forEach(place -> places.merge(place, DEEP, Math::max));
        media().forEach(place -> places.merge(place, DEEP, Math::max));
        places.putIfAbsent(home, 1);
        return places;
    }

    /** What the desktop calls its folders in the user's language. */
    private Stream<Path> named() {
        return Glance.text(home.resolve(".config/user-dirs.dirs"), MOST).stream()
                .flatMap(text -> DESKTOP.matcher(text).results())
                .map(found -> Path.of(found.group(1).replace("$HOME", home.toString())))
                .filter(place -> !place.equals(home));
    }

    /** Sticks and other disks; what hangs on a network may keep us waiting for ever. */
    private Stream<Path> media() {
        Stream<Path> mounted = mounts.all().stream().filter(mount -> SystemKind.of(mount.type()) != SystemKind.NETWORK)
                .map(Mount::point).filter(point -> Stream.of("media", "run/media", "mnt").map(root::resolve)
                        .anyMatch(place -> point.startsWith(place)));
        return Stream.concat(mounted, Glance.entries(root.resolve("Volumes")).stream());
    }
}
