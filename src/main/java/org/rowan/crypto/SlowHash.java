package org.rowan.crypto;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Argon2id over public data, so that a short fingerprint is dear to imitate. */
public final class SlowHash {
    private static final int MEMORY_KIB = 64 * 1024;
    private static final int PASSES = 3;

    private SlowHash() {
    }

    /** @return that many bytes; takes a fraction of a second and 64 MiB */
    public static byte[] of(byte[] data, byte[] salt, int bytes) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13).withMemoryAsKB(MEMORY_KIB).withIterations(PASSES)
                .withParallelism(1).withSalt(salt).build());
        byte[] hash = new byte[bytes];
        generator.generateBytes(data, hash);
        return hash;
    }
}
