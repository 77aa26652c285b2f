package org.rowan.checkup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rowan.model.Problem;

class DiskEncryptionCheckTest {
    @TempDir
    private Path folder;
    private FakeComputer computer;

    @BeforeEach
    void aComputerWithOneDisk() throws IOException {
        computer = new FakeComputer(folder).usualDisk();
    }

    private Verdict verdict() throws Problem {
        return FakeComputer.verdict(
                new DiskEncryptionCheck(Computer.Kind.LINUX, computer.subject(), computer.shelters()));
    }

    @Test
    void aPartitionWithNothingUnderItIsOpen() throws Problem {
        computer.mount("8:2", "", "ext4", "/dev/sda2", "rw");
        assertEquals(Verdict.DISK_OPEN, verdict());
    }

    @Test
    void encryptionIsSeenThroughLogicalVolumes() throws Problem {
        computer.mapped("253:0", "dm-0", "CRYPT-LUKS2-0123-sda2_crypt", "sda2_crypt", "sda2")
                .mapped("253:1", "dm-1", "LVM-abc", "vg-root", "dm-0")
                .mount("253:1", "", "ext4", "/dev/mapper/vg-root", "rw");
        assertEquals(Verdict.DISK_ENCRYPTED, verdict());
    }

    @Test
    void oneOpenDiskUnderAVolumeOpensIt() throws Problem {
        computer.disk("8:16", "sdb", "pci0/ata2", 0, 0)
                .mapped("253:0", "dm-0", "CRYPT-LUKS2-0123-sda2_crypt", "sda2_crypt", "sda2")
                .mapped("253:1", "dm-1", "LVM-abc", "vg-root", "dm-0", "sdb")
                .mount("253:1", "", "ext4", "/dev/mapper/vg-root", "rw");
        assertEquals(Verdict.DISK_OPEN, verdict());
    }

    @ParameterizedTest
    @ValueSource(strings = {"CRYPT-VERITY-01-root", "CRYPT-INTEGRITY-01-root", "CRYPT-SUBDEV-01-root", "LVM-01"})
    void whatOnlyFindsAlteredBlocksIsNotTakenForEncryption(String uuid) throws Problem {
        computer.mapped("253:0", "dm-0", uuid, "root", "sda2").mount("253:0", "", "ext4", "/dev/mapper/root", "rw");
        assertEquals(Verdict.DISK_OPEN, verdict());
    }

    @Test
    void aVeraCryptVolumeIsKnownByItsName() throws Problem {
        computer.mapped("253:0", "dm-0", "", "veracrypt1", "sda2")
                .mount("253:0", "home", "ext4", "/dev/mapper/veracrypt1", "rw");
        assertEquals(Verdict.DISK_ENCRYPTED, verdict());
    }

    @Test
    void btrfsIsFollowedToAllItsDevicesByTheNameOfOne() throws Problem {
        computer.mapped("253:0", "dm-0", "CRYPT-LUKS2-0123-luks", "luks", "sda2")
                .mount("0:31", "", "btrfs", "/dev/mapper/luks", "rw,subvol=/@");
        assertEquals(Verdict.DISK_ENCRYPTED, verdict());
    }

    @Test
    void anOpenDeviceOfABtrfsVolumeOpensIt() throws Exception {
        computer.mapped("253:0", "dm-0", "CRYPT-LUKS2-0123-luks", "luks", "sda2")
                .mount("0:31", "", "btrfs", "/dev/mapper/luks", "rw").write("sys/fs/btrfs/0b/devices/info", "");
        for (String device : List.of("dm-0", "sda2")) {
            Files.createSymbolicLink(computer.at("sys/fs/btrfs/0b/devices/" + device),
                    computer.at("sys/class/block/" + device));
        }
        assertEquals(Verdict.DISK_OPEN, verdict());
    }

    @Test
    void theMountNearestToTheCasebookCountsAndTheLaterOfTwo() throws Problem {
        computer.mapped("253:0", "dm-0", "CRYPT-LUKS2-0123-home", "home", "sda2")
                .mount("8:2", "", "ext4", "/dev/sda2", "rw").mount("8:2", "home", "ext4", "/dev/sda2", "rw")
                .mount("253:0", "home", "ext4", "/dev/mapper/home", "rw")
                .mount("8:2", "home/Case", "ext4", "/dev/sda2", "rw");
        assertEquals(Verdict.DISK_ENCRYPTED, verdict());
    }

    @ParameterizedTest
    @CsvSource({"0:40, fuse.gocryptfs, DISK_ENCRYPTED", "0:41, ecryptfs, DISK_ENCRYPTED", "0:42, nfs4, DISK_ELSEWHERE",
        "0:43, fuse.sshfs, DISK_ELSEWHERE", "0:44, overlay, DISK_UNTOLD", "0:45, zfs, DISK_UNTOLD",
        "0:46, tmpfs, DISK_UNTOLD", "7:0, ext4, DISK_UNTOLD", "99:9, ext4, DISK_UNTOLD"})
    void otherKindsOfFileSystemsAreToldAsWhatTheyAre(String device, String type, Verdict expected) throws Problem {
        computer.named("7:0", "loop0", "sys/devices/virtual/block/loop0")
                .write("sys/devices/virtual/block/loop0/size", "1");
        computer.mount(device, "home", type, "something", "rw");
        assertEquals(expected, verdict());
    }

    @Test
    void whereSingleFoldersMayBeEncryptedNothingIsClaimed() throws Problem {
        computer.mount("8:2", "", "ext4", "/dev/sda2", "rw").write(".fscrypt/policies", "");
        assertEquals(Verdict.DISK_UNTOLD, verdict());
    }

    @Test
    void aComputerWithoutThoseFilesIsNotCalledGood() throws Problem {
        assertEquals(Verdict.DISK_UNTOLD, verdict());
        for (Computer.Kind kind : Computer.Kind.values()) {
            Check check = new DiskEncryptionCheck(kind, computer.subject(), computer.shelters());
            assertEquals(State.UNKNOWN, FakeComputer.verdict(check).state());
        }
    }
}
