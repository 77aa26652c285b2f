package org.rowan.checkup;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.rowan.model.Progress;

/** Does the casebook lie on a disk on which overwriting reaches what was there? */
record MediumCheck(Subject subject, Mounts mounts, BlockDevices devices) implements Check {
    /** What a virtual disk says of itself is true of nothing. */
    private static final Pattern VIRTUAL = Pattern.compile("(vd|xvd|dm-|loop|nbd|md|zram|ram|drbd|rbd|bcache)\\w*");
    private static final Pattern PLUGGED = Pattern.compile(".*/(usb|fw)\\d+/.*");

    @Override
    public List<Answer> look(Progress progress) {
        List<Path> disks = mounts.of(subject.folder()).stream().flatMap(mount -> devices.under(mount).stream())
                .flatMap(devices::disks).distinct().toList();
        String[] names = disks.stream().map(BlockDevices::name).toArray(String[]::new);
        if (disks.isEmpty() || disks.stream().anyMatch(d -> VIRTUAL.matcher(BlockDevices.name(d)).matches())) {
            return Answer.of(Verdict.MEDIUM_UNTOLD, names);
        }
        if (disks.stream().anyMatch(MediumCheck::removable)) {
            return Answer.of(Verdict.MEDIUM_REMOVABLE, names);
        }
        return Answer.of(spinning(disks), names);
    }

    private static boolean removable(Path disk) {
        return Glance.line(disk.resolve("removable")).equals("1") || PLUGGED.matcher(disk.toString()).matches();
    }

    private static Verdict spinning(List<Path> disks) {
        List<String> said = disks.stream().map(disk -> Glance.line(disk.resolve("queue/rotational"))).toList();
        if (said.contains("0")) {
            return Verdict.MEDIUM_FLASH;
        }
        return said.stream().allMatch("1"::equals) ? Verdict.MEDIUM_MAGNETIC : Verdict.MEDIUM_UNTOLD;
    }
}
