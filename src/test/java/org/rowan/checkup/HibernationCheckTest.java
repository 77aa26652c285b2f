package org.rowan.checkup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.model.Problem;

class HibernationCheckTest {
    @TempDir
    private Path folder;
    private FakeComputer computer;

    @BeforeEach
    void aComputerThatCouldHibernate() throws IOException {
        computer = new FakeComputer(folder).usualDisk().mapped("253:0", "dm-0", "CRYPT-LUKS2-1-swap", "swap", "sda2")
                .swap("/dev/sda2 partition 1 0 -2");
        computer.write("sys/power/state", "freeze mem disk\n");
        computer.write("sys/power/disk", "[platform] shutdown reboot suspend test_resume\n");
        computer.write("sys/power/resume", "8:2\n");
    }

    private Verdict verdict() throws Problem {
        return FakeComputer.verdict(new HibernationCheck(Computer.Kind.LINUX, computer.at("proc"), computer.at("sys"),
                computer.swaps()));
    }

    @Test
    void toAnOpenDiskItIsAFinding() throws Problem {
        assertEquals(Verdict.HIBERNATION_OPEN, verdict());
    }

    @Test
    void toAnEncryptedDiskItIsGoodToKnow() throws Problem {
        computer.swap("/dev/dm-0 partition 1 0 -2", "/dev/zram0 partition 1 0 100");
        assertEquals(Verdict.HIBERNATION_ENCRYPTED, verdict());
    }

    @Test
    void withoutSwapOnADiskThereIsNone() throws Problem {
        computer.swap("/dev/zram0 partition 1 0 100");
        assertEquals(Verdict.HIBERNATION_OFF, verdict());
    }

    @Test
    void whatTheKernelRefusesIsOff() throws Problem {
        computer.write("sys/power/disk", "[disabled]\n");
        assertEquals(Verdict.HIBERNATION_OFF, verdict());
        computer.write("sys/power/disk", "[platform]\n");
        computer.write("sys/power/state", "freeze mem\n");
        assertEquals(Verdict.HIBERNATION_OFF, verdict());
    }

    @Test
    void withoutAPlaceToWakeFromItIsNotSet() throws Problem {
        computer.write("sys/power/resume", "0:0\n");
        assertEquals(Verdict.HIBERNATION_UNSET, verdict());
        computer.write("proc/cmdline", "quiet resume=UUID=01\n");
        assertEquals(Verdict.HIBERNATION_OPEN, verdict());
    }

    @Test
    void aSystemThatDoesNotSayIsNotCalledGood() throws Problem {
        computer.write("sys/power/state", "");
        assertEquals(Verdict.HIBERNATION_UNTOLD, verdict());
        assertEquals(Verdict.HIBERNATION_MAC, FakeComputer.verdict(new HibernationCheck(Computer.Kind.MAC,
                computer.at("proc"), computer.at("sys"), computer.swaps())));
    }
}
