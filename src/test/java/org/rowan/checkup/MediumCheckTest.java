package org.rowan.checkup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.model.Problem;

class MediumCheckTest {
    @TempDir
    private Path folder;
    private FakeComputer computer;

    @BeforeEach
    void aComputer() throws IOException {
        computer = new FakeComputer(folder);
    }

    private MediumCheck check() {
        return new MediumCheck(computer.subject(), computer.mounts(), computer.devices());
    }

    private void diskUnderHome(String name, String bus, int rotational, int removable) {
        computer.disk("8:0", name, bus, rotational, removable)
                .partition("8:2", name + "1", "sys/devices/" + bus + "/block/" + name)
                .mount("8:2", "home", "ext4", "/dev/" + name + "1", "rw");
    }

    @Test
    void aSolidStateDiskIsNamedThroughItsPartition() throws Problem {
        diskUnderHome("sda", "pci0/ata1", 0, 0);
        assertEquals(Verdict.MEDIUM_FLASH, FakeComputer.verdict(check()));
        assertEquals(List.of("sda"), FakeComputer.values(check()));
    }

    @Test
    void aMagneticDiskIsGood() throws Problem {
        diskUnderHome("sda", "pci0/ata1", 1, 0);
        assertEquals(Verdict.MEDIUM_MAGNETIC, FakeComputer.verdict(check()));
    }

    @Test
    void aStickIsRemovable() throws Problem {
        diskUnderHome("sdb", "pci0/ata9", 0, 1);
        assertEquals(Verdict.MEDIUM_REMOVABLE, FakeComputer.verdict(check()));
    }

    @Test
    void aDiskOnAUsbCableIsRemovable() throws Problem {
        diskUnderHome("sdc", "pci0/usb2/2-1", 1, 0);
        assertEquals(Verdict.MEDIUM_REMOVABLE, FakeComputer.verdict(check()));
    }

    @Test
    void aVolumeOverADiskAndAnotherIsAsWeakAsTheWeaker() throws Problem {
        computer.disk("8:0", "sda", "pci0/ata1", 1, 0).disk("8:16", "nvme0n1", "pci0/nvme0", 0, 0)
                .mapped("253:0", "dm-0", "LVM-1", "vg-home", "sda", "nvme0n1")
                .mount("253:0", "home", "ext4", "/dev/mapper/vg-home", "rw");
        assertEquals(Verdict.MEDIUM_FLASH, FakeComputer.verdict(check()));
    }

    @Test
    void whatAVirtualDiskSaysIsNotBelieved() throws Problem {
        diskUnderHome("vda", "pci0/virtio1", 1, 0);
        assertEquals(Verdict.MEDIUM_UNTOLD, FakeComputer.verdict(check()));
    }

    @Test
    void withoutADiskNothingIsClaimed() throws Problem {
        computer.mount("0:40", "home", "nfs4", "host:/home", "rw");
        assertEquals(Verdict.MEDIUM_UNTOLD, FakeComputer.verdict(check()));
    }
}
