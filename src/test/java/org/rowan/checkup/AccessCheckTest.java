package org.rowan.checkup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.model.Progress;

class AccessCheckTest {
    @TempDir
    private Path folder;
    private FakeComputer computer;
    private String me;

    @BeforeEach
    void aComputer() throws IOException {
        computer = new FakeComputer(folder);
        me = Files.getOwner(computer.home()).getName();
    }

    @Test
    void whatIsItsOwnersAloneIsGood() throws Exception {
        assertEquals(Verdict.ACCESS_OWN, FakeComputer.verdict(new AccessCheck(computer.subject(), me)));
    }

    @Test
    void whatOthersMayReadIsNamedWithItsRights() throws Exception {
        Path log = computer.at("home/Casebook/log");
        Files.setPosixFilePermissions(log, PosixFilePermissions.fromString("rw-r-----"));
        AccessCheck check = new AccessCheck(computer.subject(), me);
        assertEquals(Verdict.ACCESS_OTHERS, FakeComputer.verdict(check));
        assertEquals(List.of(log + " rw-r-----"), FakeComputer.values(check));
        Files.setPosixFilePermissions(log, PosixFilePermissions.fromString("rw-------"));
        Files.setPosixFilePermissions(log.getParent(), PosixFilePermissions.fromString("rwx---r-x"));
        assertEquals(List.of(log.getParent() + " rwx---r-x"), FakeComputer.values(check));
    }

    @Test
    void anotherOwnerIsAFinding() throws Exception {
        AccessCheck check = new AccessCheck(computer.subject(), "somebody");
        assertEquals(Verdict.ACCESS_OWNER, FakeComputer.verdict(check));
        assertEquals(1 + FakeComputer.NAMES.size(), FakeComputer.values(check).size());
    }

    @Test
    void bothAreToldAndWhatCanNotBeReadIsNotCalledGood() throws Exception {
        Files.setPosixFilePermissions(computer.at("home/Casebook"), PosixFilePermissions.fromString("rwxrwxrwx"));
        assertEquals(2, new AccessCheck(computer.subject(), "somebody").look(Progress.NONE).size());
        assertEquals(Verdict.ACCESS_UNTOLD, FakeComputer.verdict(new AccessCheck(computer.subject(), "?")));
        Files.delete(computer.at("home/Casebook/media"));
        assertEquals(Verdict.ACCESS_UNTOLD, FakeComputer.verdict(new AccessCheck(computer.subject(), me)));
    }
}
