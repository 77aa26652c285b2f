package org.rowan.checkup;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rowan.model.Progress;

/** Does the system keep older states of the folder? Each of them is one more image of the casebook. */
record SnapshotCheck(Computer.Kind kind, Subject subject, Mounts mounts, Path root) implements Check {
    private static final Set<String> ABLE = Set.of("btrfs", "zfs", "bcachefs", "nilfs2");
    private static final Set<String> PLACES = Set.of(".snapshots", "@snapshots", ".btrfs_snapshots", "timeshift",
            "timeshift-btrfs", "timeshift_root");
    private static final Pattern TIMESHIFT = Pattern.compile("\"backup_device_uuid\"\\s*:\\s*\"[^\"]+\"");
    private static final Pattern SNAPPER = Pattern.compile("(?m)^SUBVOLUME=\"([^\"]+)\"");
    private static final int MOST = 1 << 16;

    @Override
    public List<Answer> look(Progress progress) {
        return switch (kind) {
            case LINUX -> onLinux();
            case MAC -> Answer.of(Verdict.SNAPSHOTS_MAC);
            case WINDOWS -> Answer.of(Verdict.SNAPSHOTS_WINDOWS);
            case OTHER -> Answer.of(Verdict.SNAPSHOTS_UNTOLD);
        };
    }

    private List<Answer> onLinux() {
        Optional<Mount> mount = mounts.of(subject.folder());
        Set<Path> found = new LinkedHashSet<>();
        for (Path folder : Glance.upwards(subject.folder())) {
            PLACES.stream().map(folder::resolve).filter(SnapshotCheck::holds).forEach(found::add);
        }
        mount.map(m -> m.point().resolve(".zfs/snapshot")).filter(SnapshotCheck::holds).ifPresent(found::add);
        configured(found);
        if (found.isEmpty() && mount.isPresent() && ABLE.contains(mount.get().type())) {
            return Answer.of(Verdict.SNAPSHOTS_POSSIBLE, mount.get().type());
        }
        return Answer.found(Verdict.SNAPSHOTS_FOUND, Verdict.SNAPSHOTS_NONE_SEEN, found);
    }

    /** A folder that only the administrator may list is there for a reason. */
    private static boolean holds(Path place) {
        return Glance.isFolder(place) && Glance.listing(place).map(entries -> !entries.isEmpty()).orElse(true);
    }

    private void configured(Set<Path> found) {
        Path timeshift = root.resolve("etc/timeshift/timeshift.json");
        Glance.text(timeshift, MOST).filter(text -> TIMESHIFT.matcher(text).find())
                .ifPresent(text -> found.add(timeshift));
        Glance.entries(root.resolve("etc/snapper/configs")).stream()
                .filter(config -> Glance.text(config, MOST).filter(this::covers).isPresent()).forEach(found::add);
    }

    private boolean covers(String config) {
        Matcher volume = SNAPPER.matcher(config);
        return volume.find() && subject.folder().startsWith(Path.of(volume.group(1)));
    }
}
