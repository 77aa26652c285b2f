package org.rowan.checkup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Disks, partitions and what is laid over them, as {@code /sys} shows them. A node is the real folder of one of them.
 *
 * @param root under which {@code sys} and {@code dev} stand
 */
record BlockDevices(Path root) {
    private static final int DEPTH = 12;
    /** Made by cryptsetup too, but only to find altered blocks, which hides nothing. */
    private static final Pattern NO_SECRET = Pattern.compile("CRYPT-(VERITY|INTEGRITY|SUBDEV).*");
    private static final Pattern CONTAINER = Pattern.compile("(veracrypt|truecrypt)\\d+");
    /** What stands on something that these files don't name. */
    private static final Pattern ON_OTHERS = Pattern.compile("(dm-|loop|nbd|md|drbd|rbd|bcache|ram|fd)\\d*.*");

    /** @return what a mount stands on; empty when it can't be told */
    List<Path> under(Mount mount) {
        Optional<Path> node = mount.device().startsWith("0:") ? Optional.empty() : numbered(mount.device());
        return node.or(() -> mount.source().startsWith("/dev/") ? named(mount.source()) : Optional.empty())
                .map(one -> mount.type().equals("btrfs") ? together(one) : List.of(one)).orElse(List.of());
    }

    private Optional<Path> numbered(String majorMinor) {
        return Glance.real(sys().resolve("dev/block").resolve(majorMinor));
    }

    /** @return the node of a device's file; a name of the device mapper leads to the real one */
    Optional<Path> named(String file) {
        Path device = root.resolve(file.substring(1));
        return Glance.real(device).or(() -> Optional.of(device))
                .flatMap(real -> Glance.real(sys().resolve("class/block").resolve(real.getFileName())));
    }

    private Path sys() {
        return root.resolve("sys");
    }

    /** Btrfs may spread over several devices; the mount names one of them. */
    private List<Path> together(Path one) {
        return Glance.entries(sys().resolve("fs/btrfs")).stream().map(volume -> volume.resolve("devices"))
                .filter(devices -> Files.exists(devices.resolve(one.getFileName())))
                .map(devices -> Glance.entries(devices).stream().flatMap(d -> Glance.real(d).stream()).toList())
                .findFirst().orElse(List.of(one));
    }

    /** @return what protects a node: its own encryption, or that of everything under it */
    Shelter shelter(Path node) {
        return shelter(node, DEPTH);
    }

    private Shelter shelter(Path node, int depth) {
        if (encrypts(node)) {
            return Shelter.ENCRYPTED;
        }
        List<Path> under = slaves(node);
        if (under.isEmpty() || depth == 0) {
            return ON_OTHERS.matcher(name(node)).matches() ? Shelter.UNTOLD : Shelter.OPEN;
        }
        return Shelter.together(under.stream().map(slave -> shelter(slave, depth - 1)).toList());
    }

    private static boolean encrypts(Path node) {
        String kind = Glance.line(node.resolve("dm/uuid"));
        return kind.startsWith("CRYPT-") && !NO_SECRET.matcher(kind).matches()
                || CONTAINER.matcher(Glance.line(node.resolve("dm/name"))).matches();
    }

    private static List<Path> slaves(Path node) {
        return Glance.entries(node.resolve("slaves")).stream().flatMap(slave -> Glance.real(slave).stream()).toList();
    }

    /** @return the disks that a node stands on in the end */
    Stream<Path> disks(Path node) {
        return disks(node, DEPTH);
    }

    private static Stream<Path> disks(Path node, int depth) {
        List<Path> under = slaves(node);
        if (under.isEmpty() || depth == 0) {
            return Stream.of(Files.exists(node.resolve("partition")) ? node.getParent() : node);
        }
        return under.stream().flatMap(slave -> disks(slave, depth - 1));
    }

    static String name(Path node) {
        return node.getFileName().toString();
    }
}
