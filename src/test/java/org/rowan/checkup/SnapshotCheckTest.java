package org.rowan.checkup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.model.Problem;

class SnapshotCheckTest {
    @TempDir
    private Path folder;
    private FakeComputer computer;

    @BeforeEach
    void aComputer() throws IOException {
        computer = new FakeComputer(folder);
    }

    private SnapshotCheck check() {
        return new SnapshotCheck(Computer.Kind.LINUX, computer.subject(), computer.mounts(), computer.root());
    }

    @Test
    void anOrdinaryDiskShowsNone() throws Problem {
        computer.mount("8:2", "", "ext4", "/dev/sda2", "rw");
        assertEquals(Verdict.SNAPSHOTS_NONE_SEEN, FakeComputer.verdict(check()));
    }

    @Test
    void aFileSystemThatCanIsGoodToKnow() throws Problem {
        computer.mount("0:31", "", "btrfs", "/dev/sda2", "rw");
        assertEquals(Verdict.SNAPSHOTS_POSSIBLE, FakeComputer.verdict(check()));
        assertEquals(List.of("btrfs"), FakeComputer.values(check()));
    }

    @Test
    void snapshotsAboveTheFolderAreFoundAndEmptyPlacesAreNot() throws Exception {
        Files.createDirectories(computer.at("home/.snapshots"));
        assertEquals(Verdict.SNAPSHOTS_NONE_SEEN, FakeComputer.verdict(check()));
        computer.write("home/.snapshots/1/info.xml", "");
        assertEquals(List.of(computer.at("home/.snapshots").toString()), FakeComputer.values(check()));
    }

    @Test
    void theHiddenPlaceOfZfsIsLookedAt() throws Problem {
        computer.mount("0:32", "home", "zfs", "pool/home", "rw").write("home/.zfs/snapshot/daily/file", "");
        assertEquals(Verdict.SNAPSHOTS_FOUND, FakeComputer.verdict(check()));
    }

    @Test
    void timeshiftAndSnapperAreFoundByTheirSettings() throws Problem {
        computer.write("etc/timeshift/timeshift.json", "{\"backup_device_uuid\" : \"\"}");
        computer.write("etc/snapper/configs/srv", "SUBVOLUME=\"/srv\"\n");
        assertEquals(Verdict.SNAPSHOTS_NONE_SEEN, FakeComputer.verdict(check()));
        Path timeshift = computer.write("etc/timeshift/timeshift.json", "{\"backup_device_uuid\" : \"01-ab\"}");
        Path snapper = computer.write("etc/snapper/configs/home", "# home\nSUBVOLUME=\"" + computer.home() + "\"\n");
        assertEquals(List.of(timeshift.toString(), snapper.toString()), FakeComputer.values(check()));
    }

    @Test
    void otherSystemsAreNotCalledGood() throws Problem {
        for (Computer.Kind kind : List.of(Computer.Kind.MAC, Computer.Kind.WINDOWS, Computer.Kind.OTHER)) {
            assertEquals(State.UNKNOWN, FakeComputer.verdict(new SnapshotCheck(kind, computer.subject(),
                    computer.mounts(), computer.root())).state());
        }
    }
}
