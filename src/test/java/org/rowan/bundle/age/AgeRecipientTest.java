package org.rowan.bundle.age;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rowan.secret.SecretBytes;
import org.rowan.secret.SecretChars;

class AgeRecipientTest {
    /** From the specification of age. */
    private static final String CLASSIC = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj";
    private static final String CLASSIC_SECRET =
            "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX";

    private static AgeRecipient.Hybrid hybrid() {
        return new AgeIdentity.Hybrid(new SecretBytes(new byte[32])).recipient();
    }

    @Test
    void theSpecificationsOwnExampleComesOut() {
        assertEquals(CLASSIC, ((AgeIdentity.Classic) Vector.identity(CLASSIC_SECRET)).recipient().text());
    }

    @Test
    void bothKindsAreReadBackFromTheirText() {
        assertInstanceOf(AgeRecipient.Classic.class, AgeRecipient.parse(CLASSIC).orElseThrow());
        AgeRecipient read = AgeRecipient.parse(hybrid().text()).orElseThrow();
        assertTrue(Arrays.equals(hybrid().key(), ((AgeRecipient.Hybrid) read).key()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "age1", "age1pq1", "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwk",
        "age1Zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj", "age1b\u0130",
        "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
        "age1pq1qqqqqq3gm45w"})
    void whatIsNoRecipientIsNotTakenForOne(String text) {
        assertEquals(Optional.empty(), AgeRecipient.parse(text));
    }

    @Test
    void aKeyOfLowOrderIsNoRecipient() {
        assertEquals(Optional.empty(), AgeRecipient.parse(new AgeRecipient.Classic(new byte[32]).text()));
    }

    @ParameterizedTest
    @CsvSource({"1,4", "4,4", "5,8", "9,16", "17,32"})
    void stanzasAreRoundedUpWithRecipientsThatNobodyHolds(int real, int all) {
        List<AgeRecipient> recipients = IntStream.range(0, real).<AgeRecipient>mapToObj(i -> hybrid()).toList();
        List<AgeRecipient> crowd = Crowd.around(recipients);
        assertEquals(all, crowd.size());
        assertTrue(crowd.containsAll(recipients));
        assertTrue(crowd.stream().allMatch(AgeRecipient.Hybrid.class::isInstance));
    }

    @Test
    void theRealRecipientDoesNotAlwaysStandFirst() {
        AgeRecipient real = AgeRecipient.parse(CLASSIC).orElseThrow();
        long first = IntStream.range(0, 64).filter(i -> Crowd.around(List.of(real)).getFirst() == real).count();
        assertNotEquals(64, first);
        assertNotEquals(0, first);
    }

    @Test
    void aPassphraseStaysAlone() {
        try (SecretChars passphrase = new SecretChars(new char[] {'a'})) {
            AgeRecipient alone = new AgeRecipient.Passphrase(passphrase, 5);
            assertEquals(List.of(alone), Crowd.around(List.of(alone)));
        }
    }
}
