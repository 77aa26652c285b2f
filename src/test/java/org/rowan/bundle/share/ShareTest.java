package org.rowan.bundle.share;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rowan.crypto.FixedRandomness;
import org.rowan.crypto.WordCode;
import org.rowan.crypto.Words2048;
import org.rowan.model.Problem;
import org.rowan.model.Problem.Kind;
import org.rowan.secret.SecretBytes;
import org.rowan.secret.SecretChars;

/** Recovery shares: every rule and every rejection of the specification. */
class ShareTest {
    private static final int SECRET_BYTES = 51;
    private static final String ONE = "doctor anxiety catch design change immune panel milk tornado august "
            + "often solution salon crucial pitch run helmet fork wild supply "
            + "story warm roof unveil vacant maple fork top connect room "
            + "spike pact impose recipe saddle wave maple lake subject exercise "
            + "monkey first fault glass decorate donor common perfect glide taxi";
    private static final String FIVE = "doctor anxiety cause library observe mixture decide warm cargo actual "
            + "inquiry music caution tired kitten machine cargo sing tonight decorate "
            + "icon wire sweet path sail luxury small machine shell tired "
            + "video essay twelve regular abstract improve angry approve laugh unfold "
            + "mail purity bomb above evidence this adjust danger endless satoshi";
    /** The specification's example: secret 00..32, three of five, random bytes that count up from 40. */
    private static final List<Share> KNOWN = known();

    private static List<Share> known() {
        try {
            return made(3, 5, 0x40);
        } catch (Problem e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static List<Share> made(int threshold, int count, int first) throws Problem {
        return Shares.make(secret(), threshold, count, new FixedRandomness(first));
    }

    private static SecretBytes secret() {
        return new SecretBytes(FixedRandomness.sequence(0, SECRET_BYTES));
    }

    private static String words(Share share) {
        return Arrays.stream(share.words()).mapToObj(Words2048::word).collect(Collectors.joining(" "));
    }

    private static Share read(String text) throws Problem {
        return Share.read(new SecretChars(text.toCharArray()));
    }

    private static Problem refused(Kind kind, Executable work) {
        Problem problem = assertThrows(Problem.class, work);
        assertEquals(kind, problem.kind());
        return problem;
    }

    private static Gathering gathered(Share... shares) throws Problem {
        Gathering gathering = new Gathering();
        for (Share share : shares) {
            gathering.add(read(words(share)));
        }
        return gathering;
    }

    @Test
    void theSharesOfTheExampleAreThoseOfTheSpecification() {
        assertEquals(ONE, words(KNOWN.get(0)));
        assertEquals(FIVE, words(KNOWN.get(4)));
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 3", "5, 3, 1", "2, 4, 5"})
    void anyThreeOfTheFiveGiveTheSecretInAnyOrder(int first, int second, int third) throws Problem {
        try (Gathering gathering = gathered(KNOWN.get(first - 1), KNOWN.get(second - 1), KNOWN.get(third - 1))) {
            assertTrue(gathering.isEnough());
            assertArrayEquals(secret().copy(), gathering.secret().copy());
        }
    }

    @Test
    void allOfThemGiveItToo() throws Problem {
        try (Gathering gathering = gathered(KNOWN.toArray(Share[]::new))) {
            assertArrayEquals(secret().copy(), gathering.secret().copy());
        }
    }

    @Test
    void sixteenOfSixteenAndTwoOfTwoAreTheLimits() throws Problem {
        try (Gathering most = gathered(made(16, 16, 1).toArray(Share[]::new));
                Gathering least = gathered(made(2, 2, 1).toArray(Share[]::new))) {
            assertArrayEquals(secret().copy(), most.secret().copy());
            assertArrayEquals(secret().copy(), least.secret().copy());
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 3", "4, 3", "2, 17", "0, 0"})
    void otherNumbersAreRefused(int threshold, int count) {
        refused(Kind.SHARES_RANGE, () -> Shares.make(secret(), threshold, count));
    }

    @Test
    void wordsAreReadByTheirBeginningsInLargeLettersAndWithLineNumbers() throws Problem {
        String[] words = words(KNOWN.get(1)).split(" ");
        String typed = IntStream.range(0, words.length).mapToObj(i -> (i % 5 == 0 ? "\n" + (i / 5 + 1) + ". " : " ")
                + words[i].substring(0, Math.min(4, words[i].length())).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
        assertArrayEquals(KNOWN.get(1).words(), read(typed).words());
    }

    @Test
    void aPageHasTheWordsInTenLinesOfFiveBehindTheirNumbers() throws IOException {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        SharePage.write(KNOWN.get(0), List.of("Keep it."), page);
        List<String> lines = page.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals("ROWAN SHARE", lines.get(0));
        assertEquals(" 1  doctor   anxiety  catch    design   change  ", lines.get(2));
        assertEquals("10  donor    common   perfect  glide    taxi    ", lines.get(11));
        assertEquals(List.of("", "Keep it.", ""), lines.subList(12, 15));
        assertArrayEquals(KNOWN.get(0).words(), SharePage.read(new ByteArrayInputStream(page.toByteArray())).words());
    }

    @Test
    void typingGoesOnBehindAPageThatLacksAWord() throws Problem {
        String words = words(KNOWN.get(1));
        int last = words.lastIndexOf(' ');
        try (Typing typing = new Typing()) {
            typing.add(new SecretChars(("ROWAN SHARE\n\n" + words.substring(0, last) + "\n\nKeep this page.")
                    .toCharArray()));
            assertEquals(Share.WORDS - 1, typing.count());
            typing.add(new SecretChars(words.substring(last + 1).toCharArray()));
            assertArrayEquals(KNOWN.get(1).words(), typing.share().words());
        }
    }

    @Test
    void whatFollowsAnEmptyLineOnAPageIsNotRead() throws Problem {
        String page = "ROWAN SHARE\n\n" + words(KNOWN.get(1)) + "\n\nKeep this page apart from the computer.";
        assertArrayEquals(KNOWN.get(1).words(), read(page).words());
    }

    @Test
    void aQrCodeReaderGivesWhatCanBeTyped() throws Problem, ReaderException {
        String text = scanned(ShareQr.of(KNOWN.get(2)));
        assertTrue(text.startsWith("ROWAN SHARE "), text);
        assertArrayEquals(KNOWN.get(2).words(), read(text).words());
    }

    private static String scanned(boolean[][] rows) throws ReaderException {
        int dot = 3;
        int size = rows.length * dot;
        int[] pixels = new int[size * size];
        Arrays.setAll(pixels, i -> rows[i / size / dot][i % size / dot] ? 0 : 0xffffff);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(size, size,
                pixels))),
                Map.of(DecodeHintType.PURE_BARCODE, true)).getText();
    }

    @Test
    void oneWrongWordOfTheListIsNamed() {
        for (int at : new int[] {0, 2, 17, 46, 49}) {
            int[] words = KNOWN.get(0).words();
            words[at] = (words[at] + 1) % 2048;
            assertEquals(List.of(at + 1), refused(Kind.SHARE_WORD_WRONG, () -> Share.of(words)).arguments());
        }
    }

    @Test
    void aWordThatIsNotInTheListIsNamed() {
        String[] words = words(KNOWN.get(0)).split(" ");
        words[6] = "rowan";
        assertEquals(List.of(7), refused(Kind.SHARE_WORD_UNKNOWN, () -> read(String.join(" ", words))).arguments());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2048", "123", "12345", "12a4"})
    void aNumberThatIsNoWordsIsNamed(String number) {
        String text = "ROWAN SHARE 0001 0002 " + number;
        assertEquals(List.of(3), refused(Kind.SHARE_WORD_UNKNOWN, () -> read(text)).arguments());
    }

    @Test
    void severalWrongWordsAndWordsThatChangedPlacesAreNoticed() {
        int[] words = KNOWN.get(0).words();
        words[3] ^= 5;
        words[30] ^= 9;
        refused(Kind.SHARE_ALTERED, () -> Share.of(words));
        String[] swapped = words(KNOWN.get(0)).split(" ");
        String before = swapped[10];
        swapped[10] = swapped[11];
        swapped[11] = before;
        refused(Kind.SHARE_ALTERED, () -> read(String.join(" ", swapped)));
    }

    @Test
    void tooFewAndTooManyWordsAreCounted() {
        String all = words(KNOWN.get(0));
        assertEquals(List.of(51, 50), refused(Kind.SHARE_LENGTH, () -> read(all + " able")).arguments());
        assertEquals(List.of(2, 50), refused(Kind.SHARE_LENGTH, () -> read("able zoo")).arguments());
        refused(Kind.NO_SHARE, () -> read(""));
        refused(Kind.NO_SHARE, () -> read("ROWAN SHARE\n1 2 3"));
    }

    @Test
    void aNewerVersionIsTold() {
        int[] words = KNOWN.get(0).words();
        words[2] += 1 << 8;
        WordCode.seal(words);
        refused(Kind.SHARE_NEWER, () -> Share.of(words));
    }

    @Test
    void aThresholdOfOneAndABitBehindTheValueAreRefused() {
        int[] words = KNOWN.get(0).words();
        words[2] &= ~0xf0;
        WordCode.seal(words);
        refused(Kind.SHARE_ALTERED, () -> Share.of(words));
        int[] more = KNOWN.get(0).words();
        more[45] |= 1;
        WordCode.seal(more);
        refused(Kind.SHARE_ALTERED, () -> Share.of(more));
    }

    @Test
    void tooFewAreCounted() throws Problem {
        try (Gathering gathering = gathered(KNOWN.get(0), KNOWN.get(3))) {
            assertEquals(List.of(2, 3), refused(Kind.SHARES_TOO_FEW, gathering::secret).arguments());
        }
        try (Gathering nothing = new Gathering()) {
            refused(Kind.SHARES_TOO_FEW, nothing::secret);
        }
    }

    @Test
    void theSameShareTwiceIsNotCountedTwice() throws Problem {
        try (Gathering gathering = gathered(KNOWN.get(0))) {
            assertEquals(List.of(1), refused(Kind.SHARE_TWICE,
                    () -> gathering.add(read(words(KNOWN.get(0))))).arguments());
            assertEquals(1, gathering.numbers().size());
        }
    }

    @Test
    void sharesOfAnotherSetAreRefusedAlsoOfTheSameCasebook() throws Problem {
        try (Gathering gathering = gathered(KNOWN.get(0))) {
            Share foreign = made(3, 5, 0x90).get(1);
            refused(Kind.SHARES_MIXED, () -> gathering.add(foreign));
        }
    }

    @Test
    void aFalseShareWhoseWordsFitIsNoticed() throws Problem {
        try (Gathering gathering = gathered(KNOWN.get(0), KNOWN.get(1))) {
            gathering.add(forged(KNOWN.get(2)));
            refused(Kind.SHARES_FALSE, gathering::secret);
        }
    }

    @Test
    void aFalseShareAboveTheThresholdIsNoticedToo() throws Problem {
        try (Gathering gathering = gathered(KNOWN.get(0), KNOWN.get(1), KNOWN.get(2))) {
            gathering.add(forged(KNOWN.get(4)));
            refused(Kind.SHARES_FALSE, gathering::secret);
        }
    }

    private static Share forged(Share share) throws Problem {
        int[] words = share.words();
        words[20] ^= 1;
        WordCode.seal(words);
        return Share.of(words);
    }
}
