package org.rowan.vault;

import java.util.function.Consumer;
import org.rowan.crypto.Hkdf;
import org.rowan.crypto.Randomness;
import org.rowan.secret.SecretBytes;

/**
 * What a slot gives: the secret that all of a compartment's keys come from. Casebook format, section 3. Closing it
 * leaves the keys that were derived from it alone; each is closed by its receiver.
 */
final class CompartmentSecret implements AutoCloseable {
    static final int SECRET_BYTES = 32;
    static final int DATABASE_SALT_BYTES = 16;

    private final int index;
    private final SecretBytes secret;
    private final byte[] databaseSalt;

    /**
     * @param index        0 or 1
     * @param secret       32 bytes, owned by this object from then on
     * @param databaseSalt 16 bytes; not secret, it opens the working database's file
     */
    CompartmentSecret(int index, SecretBytes secret, byte[] databaseSalt) {
        if ((index | 1) != 1 || secret.length() != SECRET_BYTES || databaseSalt.length != DATABASE_SALT_BYTES) {
            throw new IllegalArgumentException("compartment secret");
        }
        this.index = index;
        this.secret = secret;
        this.databaseSalt = databaseSalt.clone();
    }

    /** @return the secret of a compartment that is being made */
    static CompartmentSecret random(int index, Randomness randomness) {
        return new CompartmentSecret(
                index, new SecretBytes(randomness.bytes(SECRET_BYTES)), randomness.bytes(DATABASE_SALT_BYTES));
    }

    int index() {
        return index;
    }

    byte[] databaseSalt() {
        return databaseSalt.clone();
    }

    /** Lends the 32 bytes, for a slot to keep. */
    void use(Consumer<byte[]> use) {
        secret.use(use);
    }

    CompartmentSecret duplicate() {
        return new CompartmentSecret(index, secret.duplicate(), databaseSalt);
    }

    CompartmentKey.Database databaseKey() {
        return new CompartmentKey.Database(derive("rowan 1 database"));
    }

    CompartmentKey.Base baseKey() {
        return new CompartmentKey.Base(derive("rowan 1 base"));
    }

    CompartmentKey.Log logKey() {
        return new CompartmentKey.Log(derive("rowan 1 log"));
    }

    CompartmentKey.Media mediaKey() {
        return new CompartmentKey.Media(derive("rowan 1 media"));
    }

    private SecretBytes derive(String purpose) {
        return Hkdf.derive(secret, Hkdf.info(purpose, index));
    }

    @Override
    public void close() {
        secret.close();
    }
}
