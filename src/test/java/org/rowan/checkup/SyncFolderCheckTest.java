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
import org.junit.jupiter.params.provider.ValueSource;
import org.rowan.model.Problem;

class SyncFolderCheckTest {
    @TempDir
    private Path folder;
    private FakeComputer computer;

    @BeforeEach
    void aComputer() throws IOException {
        computer = new FakeComputer(folder);
    }

    private SyncFolderCheck check() {
        return new SyncFolderCheck(computer.subject(), computer.home());
    }

    private SyncFolderCheck checkIn(String place) throws IOException {
        Subject moved = new Subject(computer.casebook(place, 10), FakeComputer.NAMES, FakeComputer::holdsSeven);
        return new SyncFolderCheck(moved, computer.home());
    }

    @Test
    void anOrdinaryFolderShowsNoSign() throws Problem {
        computer.write("home/.dropbox/info.json", "{\"personal\": {\"path\": \"" + computer.home() + "/Dropbox\"}}");
        assertEquals(Verdict.SYNC_NONE_SEEN, FakeComputer.verdict(check()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dropbox", "Dropbox (Legal aid)", "OneDrive", "OneDrive - Legal aid", "Google Drive",
        "GoogleDrive-me@example.org", "Nextcloud", "Mobile Documents", "MEGA", "Яндекс.Диск", "Yandex.Disk",
        "Облако Mail.ru", "ownCloud"})
    void aServiceIsKnownByTheNameOfItsFolder(String name) throws Exception {
        SyncFolderCheck check = checkIn("home/" + name + "/papers/Casebook");
        assertEquals(Verdict.SYNC_FOUND, FakeComputer.verdict(check));
        assertEquals(List.of(computer.at("home/" + name).toString()), FakeComputer.values(check));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Box of letters", "box", "Dropboxes", "Sync it later", "Megaphone", "Drive"})
    void namesThatOnlySoundAlikeAreNot(String name) throws Exception {
        assertEquals(Verdict.SYNC_NONE_SEEN, FakeComputer.verdict(checkIn("home/" + name + "/Casebook")));
    }

    @ParameterizedTest
    @ValueSource(strings = {".stfolder", ".sync_0123abcd.db", "._sync_0123abcd.db", ".dropbox.cache", ".stignore",
        ".849C9593-D756-4E56-8D6E-42412F2A707B"})
    void aServiceIsKnownByTheMarkItLeaves(String mark) throws Exception {
        Path left = computer.write("home/work/" + mark, "");
        assertEquals(List.of(left.toString()), FakeComputer.values(checkIn("home/work/deep/down/Casebook")));
    }

    @Test
    void settingsThatNameAFolderAboveAreAFinding() throws Problem {
        Path settings = computer.write("home/.config/syncthing/config.xml", "<folder id=\"a\" path=\"~/Casebook/\" />");
        assertEquals(List.of(settings.toString()), FakeComputer.values(check()));
        computer.write("home/.config/syncthing/config.xml", "<folder id=\"a\" path=\"~/Casebook2\" />");
        assertEquals(Verdict.SYNC_NONE_SEEN, FakeComputer.verdict(check()));
        computer.write("home/.config/Nextcloud/nextcloud.cfg", "0\\Folders\\1\\localPath=" + computer.home() + "/\n");
        assertEquals(Verdict.SYNC_FOUND, FakeComputer.verdict(check()));
    }

    @Test
    void linksAreNotFollowedToSettings() throws Exception {
        Path elsewhere = computer.write("elsewhere.xml", "path=\"~/Casebook\"");
        Files.createDirectories(computer.at("home/.config/syncthing"));
        Files.createSymbolicLink(computer.at("home/.config/syncthing/config.xml"), elsewhere);
        assertEquals(Verdict.SYNC_NONE_SEEN, FakeComputer.verdict(check()));
    }
}
