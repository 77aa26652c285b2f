package org.rowan.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rowan.bundle.format.BagInfo;
import org.rowan.casebook.store.Canonical;
import org.rowan.crypto.Curve25519;
import org.rowan.model.Id;
import org.rowan.secret.SecretBytes;

class PairProofTest {
    private static final byte[] NOTHING = {};

    private static SecretBytes secret(int filled) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) filled);
        return new SecretBytes(bytes);
    }

    private static byte[] statement() {
        BagInfo info = new BagInfo(0, 2, new Id("000102030405060708090a0b0c0d0e0f"), 7, "", Optional.empty(),
                List.of());
        return PairProof.statement(info, Canonical.sha256(NOTHING));
    }

    /** Made with the cryptography package of Python. */
    @Test
    void theKnownAnswerOfTheSpecificationIsGivenByBothSides() throws IOException {
        try (SecretBytes sender = secret(1); SecretBytes recipient = secret(2)) {
            byte[] from = Curve25519.publicKey(sender);
            byte[] to = Curve25519.publicKey(recipient);
            PairProof proof = new PairProof(from, to);
            String known = "h4gC/zgSjMFRC7HxNw4Oa0oxsxtStJJPQKa4sVKmpag=";
            assertEquals(known, text(proof.over(statement(), sender, to)));
            assertEquals(known, text(proof.over(statement(), recipient, from)));
            assertTrue(Files.readString(Path.of("src/spec/bundle-format.md")).contains("`" + known + "`"));
        }
    }

    private static String text(Optional<byte[]> proof) {
        return Base64.getEncoder().encodeToString(proof.orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000000000000000000000000000000000000000000000000000000000000000",
        "0100000000000000000000000000000000000000000000000000000000000000",
        "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
        "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"})
    void aKeyOfLowOrderGivesNoProofAndIsOnNoCard(String hex) {
        byte[] low = HexFormat.of().parseHex(hex);
        try (SecretBytes own = secret(1)) {
            assertEquals(Optional.empty(),
                    new PairProof(low, Curve25519.publicKey(own)).over(statement(), own, low));
        }
        assertTrue(!Curve25519.isKey(low));
    }
}
