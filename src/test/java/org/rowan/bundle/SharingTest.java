package org.rowan.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.bundle.share.Handing;
import org.rowan.bundle.share.Share;
import org.rowan.bundle.share.Shares;
import org.rowan.casebook.leaving.OutputWork;
import org.rowan.model.Problem;
import org.rowan.secret.SecretBytes;

/** Recovery shares, section 5: to whom they go, and how they are written. */
class SharingTest {
    @TempDir
    private Path folder;
    private Party desk;
    private Party friend;
    private final List<Share> shares = new ArrayList<>();

    @BeforeEach
    void make() throws Problem {
        desk = new Party("Desk", folder);
        friend = new Party("Friend", folder);
        desk.meet(friend);
        try (SecretBytes shared = new SecretBytes(new byte[51])) {
            shares.addAll(Shares.make(shared, 2, 3));
        }
    }

    @AfterEach
    void close() throws Problem {
        shares.forEach(Share::close);
        desk.close();
        friend.close();
    }

    private void write(List<Recipient> to, Function<Share, OutputWork> pages) throws Problem {
        new Sharing(desk.casebook, new Sharing.Words() {
            @Override
            public String title(Share share) {
                return "Share " + share.number();
            }

            @Override
            public List<String> below(Share share) {
                return List.of();
            }
        }).write(shares, to, folder, ".txt", pages);
    }

    private void assertRefused(Problem.Kind kind, String... names) throws IOException {
        List<Recipient> to = new ArrayList<>();
        for (String name : names) {
            to.add(desk.exchange.recipient(name));
        }
        assertEquals(kind, assertThrows(Problem.class, () -> write(to, share -> out -> { })).kind());
        assertEquals(List.of(), names());
        assertTrue(made().isEmpty());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Optional<Handing.Made> made() throws Problem {
        return new Handing(desk.casebook).made();
    }

    @Test
    void nobodyGetsTwoOfThemUnderWhateverNameOrKey() throws IOException {
        ContactCard card = friend.exchange.ownCard();
        assertRefused(Problem.Kind.SHARES_TO_ONE, "Friend", "Friend");
        assertRefused(Problem.Kind.SHARES_TO_ONE, "Friend", card.recipients().get(1));
        desk.exchange.addContact(new ContactCard("Cousin", card.recipients().subList(1, 2), "", "").text());
        assertRefused(Problem.Kind.SHARES_TO_ONE, "Friend", "Cousin");
    }

    @Test
    void noneGoesToAKeyOfTheCasebookThatTheyOpen() throws IOException {
        for (String key : desk.exchange.ownCard().recipients()) {
            assertRefused(Problem.Kind.SHARE_TO_SELF, "Friend", key);
        }
    }

    @Test
    void allAreWholeBeforeTheFirstAppears() throws IOException {
        write(List.of(desk.exchange.recipient("Friend")), share -> out -> {
            out.write(share.number());
            assertTrue(names().stream().allMatch(name -> name.endsWith(".part")), () -> "share " + share.number());
        });
        assertEquals(3, names().size());
        assertTrue(names().containsAll(List.of("share-2.txt", "share-3.txt")));
        assertEquals(3, made().orElseThrow().count());
    }

    @Test
    void whenOneFailsNoneStaysAndNoneIsRemembered() throws IOException {
        assertThrows(Problem.class, () -> write(List.of(), share -> out -> {
            out.write(share.number());
            if (share.number() == 3) {
                throw new IOException("No space left on device");
            }
        }));
        assertEquals(List.of(), names());
        assertTrue(made().isEmpty());
    }

    @Test
    void whenOneCanNotAppearThoseThatDidAreTakenAway() throws IOException {
        assertEquals(Problem.Kind.FILE_EXISTS, assertThrows(Problem.class, () -> write(List.of(), share -> out -> {
            if (share.number() == 3) {
                Files.writeString(folder.resolve("share-3.txt"), "somebody else's");
            }
        })).kind());
        assertEquals(List.of("share-3.txt"), names());
    }
}
