package org.rowan.checkup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

/** A Linux computer made of files below a folder, and a casebook in its home folder. */
final class FakeComputer {
    static final Set<String> NAMES =
            new TreeSet<>(Set.of("0a.db", "0b.db", "1a.db", "1b.db", "header", "log", "media"));
    private static final int LENGTH = 8192;

    private final Path root;

    FakeComputer(Path folder) throws IOException {
        this.root = folder.toRealPath();
        casebook("home/Casebook", LENGTH);
    }

    Path root() {
        return root;
    }

    Path at(String path) {
        return root.resolve(path);
    }

    Path home() {
        return at("home");
    }

    /** Seven files, for their owner alone. */
    Path casebook(String place, int length) throws IOException {
        Path folder = Files.createDirectories(at(place));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        for (String name : NAMES) {
            Path file = Files.write(folder.resolve(name), new byte[length]);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return folder;
    }

    Subject subject() {
        return new Subject(at("home/Casebook"), NAMES, FakeComputer::holdsSeven);
    }

    static boolean holdsSeven(Path folder) {
        return NAMES.stream().allMatch(name -> Glance.isFile(folder.resolve(name)));
    }

    Computer computer(boolean lockable) {
        return new Computer(Computer.Kind.LINUX, root, home(), System.getProperty("user.name"), lockable);
    }

    Path write(String path, String text) {
        try {
            Files.createDirectories(at(path).getParent());
            return Files.writeString(at(path), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void link(String from, Path to) {
        try {
            Files.createDirectories(at(from).getParent());
            Files.createSymbolicLink(at(from), to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file system on the fake root, or below it. */
    FakeComputer mount(String device, String point, String type, String source, String options) {
        Path table = at("proc/self/mountinfo");
        String line = "30 1 %s / %s rw,relatime shared:1 - %s %s %s\n".formatted(device,
                at(point).normalize().toString().replace(" ", "\\040"), type, source, options);
        write("proc/self/mountinfo", Files.exists(table) ? text(table) + line : line);
        return this;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Mounts mounts() {
        return Mounts.read(at("proc"));
    }

    BlockDevices devices() {
        return new BlockDevices(root);
    }

    Shelters shelters() {
        return new Shelters(mounts(), devices());
    }

    Swaps swaps() {
        return new Swaps(at("proc"), at("sys"), devices(), shelters());
    }

    /** A disk, under a bus such as {@code pci0/ata1}. */
    FakeComputer disk(String numbers, String name, String bus, int rotational, int removable) {
        String place = "sys/devices/" + bus + "/block/" + name;
        write(place + "/queue/rotational", rotational + "\n");
        write(place + "/removable", removable + "\n");
        return named(numbers, name, place);
    }

    FakeComputer partition(String numbers, String name, String diskPlace) {
        String place = diskPlace + "/" + name;
        write(place + "/partition", "1\n");
        return named(numbers, name, place);
    }

    /** A disk of the usual kind with one partition: sda, and sda2 with the numbers 8:2. */
    FakeComputer usualDisk() {
        return disk("8:0", "sda", "pci0/ata1", 0, 0).partition("8:2", "sda2", "sys/devices/pci0/ata1/block/sda");
    }

    /** What the device mapper lays over others. */
    FakeComputer mapped(String numbers, String name, String uuid, String label, String... under) {
        String place = "sys/devices/virtual/block/" + name;
        write(place + "/dm/uuid", uuid + "\n");
        write(place + "/dm/name", label + "\n");
        for (String slave : under) {
            link(place + "/slaves/" + slave, at("sys/class/block/" + slave));
        }
        write("dev/" + name, "");
        link("dev/mapper/" + label, at("dev/" + name));
        return named(numbers, name, place);
    }

    FakeComputer named(String numbers, String name, String place) {
        link("sys/dev/block/" + numbers, at(place));
        link("sys/class/block/" + name, at(place));
        return this;
    }

    FakeComputer swap(String... lines) {
        write("proc/swaps", "Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n" + String.join("\n", lines));
        return this;
    }

    /** @return the only answer's verdict */
    static Verdict verdict(Check check) throws Problem {
        List<Answer> answers = check.look(Progress.NONE);
        if (answers.size() != 1) {
            throw new AssertionError("not one answer: " + answers);
        }
        return answers.getFirst().verdict();
    }

    static List<String> values(Check check) throws Problem {
        return check.look(Progress.NONE).getFirst().values();
    }

}
