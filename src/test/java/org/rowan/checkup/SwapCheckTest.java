package org.rowan.checkup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.model.Problem;

class SwapCheckTest {
    private static final String OPEN = "/dev/sda2   partition\t8388604\t0\t-2";
    private static final String CLOSED = "/dev/dm-0   partition\t8388604\t0\t-2";
    private static final String PRESSED = "/dev/zram0  partition\t8388604\t0\t100";

    @TempDir
    private Path folder;
    private FakeComputer computer;

    @BeforeEach
    void aComputerWithADiskAndAnEncryptedVolume() throws IOException {
        computer = new FakeComputer(folder).usualDisk().disk("8:16", "sdb", "pci0/ata2", 1, 0)
                .mapped("253:0", "dm-0", "CRYPT-PLAIN-swap", "swap", "sdb");
    }

    private SwapCheck check() {
        return new SwapCheck(Computer.Kind.LINUX, computer.swaps());
    }

    @Test
    void noSwapIsGood() throws Problem {
        computer.swap();
        assertEquals(Verdict.SWAP_NONE, FakeComputer.verdict(check()));
    }

    @Test
    void anOpenPartitionIsNamed() throws Problem {
        computer.swap(PRESSED, CLOSED, OPEN);
        assertEquals(Verdict.SWAP_OPEN, FakeComputer.verdict(check()));
        assertEquals(List.of("/dev/sda2"), FakeComputer.values(check()));
    }

    @Test
    void encryptedSwapIsGood() throws Problem {
        computer.swap(PRESSED, CLOSED);
        assertEquals(Verdict.SWAP_ENCRYPTED, FakeComputer.verdict(check()));
    }

    @Test
    void compressedMemoryIsGoodUnlessADiskStandsBehindIt() throws Problem {
        computer.swap(PRESSED).write("sys/block/zram0/backing_dev", "none\n");
        assertEquals(Verdict.SWAP_MEMORY, FakeComputer.verdict(check()));
        computer.write("sys/block/zram0/backing_dev", "/dev/sda2\n");
        assertEquals(Verdict.SWAP_OPEN, FakeComputer.verdict(check()));
        computer.write("sys/block/zram0/backing_dev", "a sentence of a newer kernel\n");
        assertEquals(Verdict.SWAP_UNTOLD, FakeComputer.verdict(check()));
    }

    @Test
    void aFileIsAsSafeAsTheDiskItLiesOn() throws Problem {
        computer.mount("8:2", "", "ext4", "/dev/sda2", "rw")
                .mount("253:0", "closed place", "ext4", "/dev/mapper/swap", "rw")
                .swap(computer.at("swap.img") + " file 100 0 -2");
        assertEquals(Verdict.SWAP_OPEN, FakeComputer.verdict(check()));
        computer.swap(computer.at("closed\\040place/swap.img") + " file 100 0 -2");
        assertEquals(Verdict.SWAP_ENCRYPTED, FakeComputer.verdict(check()));
        assertEquals(List.of(computer.at("closed place/swap.img").toString()), FakeComputer.values(check()));
    }

    @Test
    void aSystemThatDoesNotSayIsNotCalledGood() throws Problem {
        assertEquals(Verdict.SWAP_UNTOLD, FakeComputer.verdict(check()));
        computer.swap("/dev/nowhere partition 1 0 -2");
        assertEquals(Verdict.SWAP_UNTOLD, FakeComputer.verdict(check()));
        for (Computer.Kind kind : List.of(Computer.Kind.MAC, Computer.Kind.WINDOWS, Computer.Kind.OTHER)) {
            assertEquals(State.UNKNOWN, FakeComputer.verdict(new SwapCheck(kind, computer.swaps())).state());
        }
    }
}
