package org.rowan.crypto;

import com.ibm.icu.text.Normalizer2;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.rowan.secret.SecretBytes;
import org.rowan.secret.SecretChars;

/** Argon2id (RFC 9106) over a passphrase in Unicode's composed form (NFC), as UTF-8. */
public final class PassphraseKey {
    private static final int UNITS_PER_CHAR = 3;
    private static final int WORTH_GIVING_BACK_KIB = 64 * 1024;
    private static final byte[] REPLACEMENT = {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD};

    private PassphraseKey() {}

    /**
     * Derives the key. Takes about a second, and {@code cost.memoryKib()} of heap, at the format's cost; none of that
     * stays with the process.
     *
     * @param keyFile SHA-256 of the key file
     * @return 32 bytes, closed by the caller
     */
    public static SecretBytes derive(SecretChars passphrase, Optional<SecretBytes> keyFile, byte[] salt, Cost cost) {
        try (SecretBytes typed = new SecretBytes(utf8(passphrase))) {
            return typed.with(bytes -> keyFile.isEmpty()
                    ? argon(bytes, new byte[0], salt, cost)
                    : keyFile.get().with(secret -> argon(bytes, secret, salt, cost)));
        } finally {
            giveBack(cost);
        }
    }

    /** Left to itself, the heap would stay as large as this one second made it, for hours. */
    private static void giveBack(Cost cost) {
        if (cost.memoryKib() >= WORTH_GIVING_BACK_KIB) {
            System.gc();
        }
    }

    private static SecretBytes argon(byte[] passphrase, byte[] secret, byte[] salt, Cost cost) {
        Argon2Parameters.Builder builder = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memoryKib())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .withSecret(secret);
        Argon2Parameters parameters = builder.build();
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(parameters);
            byte[] key = new byte[Hkdf.KEY_BYTES];
            generator.generateBytes(passphrase, key);
            return new SecretBytes(key);
        } finally {
            parameters.clear();
            builder.clear();
        }
    }

    /** @return the bytes that Argon2id is given; wiped by the caller */
    static byte[] utf8(SecretChars passphrase) {
        StringBuilder composed = wipeable(UNITS_PER_CHAR * passphrase.length() + Character.BYTES);
        try {
            passphrase.with(chars -> Normalizer2.getNFCInstance().normalize(CharBuffer.wrap(chars), composed));
            return encode(composed);
        } finally {
            wipe(composed);
        }
    }

    // Room for every composed form and a first character outside Latin-1: the builder never moves to a second array.
    private static StringBuilder wipeable(int capacity) {
        StringBuilder builder = new StringBuilder(capacity).append('\u0100');
        builder.setLength(0);
        return builder;
    }

    private static byte[] encode(CharSequence text) {
        byte[] room = new byte[UNITS_PER_CHAR * text.length()];
        ByteBuffer out = ByteBuffer.wrap(room);
        CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .replaceWith(REPLACEMENT);
        CoderResult result = encoder.encode(CharBuffer.wrap(text), out, true);
        if (!result.isUnderflow()) {
            throw new IllegalStateException("no room for the passphrase");
        }
        byte[] bytes = Arrays.copyOf(room, out.position());
        Arrays.fill(room, (byte) 0);
        return bytes;
    }

    private static void wipe(StringBuilder builder) {
        for (int i = 0; i < builder.length(); i++) {
            builder.setCharAt(i, '\u0100');
        }
    }

    /**
     * What one attempt costs.
     *
     * @param memoryKib memory in KiB
     * @param passes    over the memory
     * @param lanes     degree of parallelism
     */
    public record Cost(int memoryKib, int passes, int lanes) {}
}
