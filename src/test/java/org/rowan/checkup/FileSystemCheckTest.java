package org.rowan.checkup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rowan.model.Problem;

class FileSystemCheckTest {
    @TempDir
    private Path folder;
    private FakeComputer computer;

    @BeforeEach
    void aComputer() throws IOException {
        computer = new FakeComputer(folder);
    }

    private FileSystemCheck check() {
        return new FileSystemCheck(computer.subject(), computer.mounts());
    }

    @ParameterizedTest
    @CsvSource({"ext4, SYSTEM_IN_PLACE", "xfs, SYSTEM_IN_PLACE", "ntfs3, SYSTEM_IN_PLACE", "btrfs, SYSTEM_COPIES",
        "zfs, SYSTEM_COPIES", "f2fs, SYSTEM_COPIES", "bcachefs, SYSTEM_COPIES", "overlay, SYSTEM_COPIES",
        "APFS, SYSTEM_COPIES", "ReFS, SYSTEM_COPIES", "vfat, SYSTEM_FAT", "exfat, SYSTEM_FAT", "nfs4, SYSTEM_NETWORK",
        "cifs, SYSTEM_NETWORK", "9p, SYSTEM_NETWORK", "tmpfs, SYSTEM_MEMORY", "fuseblk, SYSTEM_UNTOLD",
        "fuse.gocryptfs, SYSTEM_UNTOLD", "somethingnew, SYSTEM_UNTOLD"})
    void eachTypeIsToldAsWhatItDoes(String type, Verdict expected) throws Problem {
        computer.mount("8:2", "home", type, "/dev/sda2", "rw");
        assertEquals(expected, FakeComputer.verdict(check()));
        assertEquals(List.of(type), FakeComputer.values(check()));
    }

    @Test
    void aJournalOfContentsIsAFinding() throws Problem {
        computer.mount("8:2", "", "ext4", "/dev/sda2", "rw,errors=remount-ro,data=journal");
        assertEquals(Verdict.SYSTEM_JOURNALS, FakeComputer.verdict(check()));
    }

    @Test
    void withoutATableOfMountsTheSystemIsAsked() throws Problem {
        assertFalse(FakeComputer.values(check()).getFirst().isEmpty());
    }
}
