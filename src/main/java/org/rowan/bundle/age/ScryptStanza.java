package org.rowan.bundle.age;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.RecipientStanza;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rowan.crypto.Scrypt;
import org.rowan.secret.SecretBytes;
import org.rowan.secret.SecretChars;

/** The passphrase stanza: {@code -> scrypt SALT WORK-FACTOR}. */
final class ScryptStanza {
    static final String TYPE = "scrypt";
    /** Reading takes at most 1 GiB and a few seconds, whatever the file asks for. */
    static final int LARGEST_WORK_FACTOR = 20;
    private static final byte[] LABEL = "age-encryption.org/v1/scrypt".getBytes(US_ASCII);
    private static final int SALT_LENGTH = 16;
    private static final Pattern DECIMAL = Pattern.compile("[1-9][0-9]{0,8}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private ScryptStanza() {
    }

    static RecipientStanza wrap(FileKey fileKey, SecretChars passphrase, int workFactor)
            throws GeneralSecurityException {
        byte[] salt = new byte[SALT_LENGTH];
        RANDOM.nextBytes(salt);
        try (SecretBytes wrapKey = Scrypt.derive(passphrase, labelled(salt), workFactor)) {
            List<String> arguments = List.of(Stanza.encode(salt), Integer.toString(workFactor));
            return new Stanza(TYPE, arguments, FileKeys.wrap(fileKey, wrapKey));
        }
    }

    /** @return the file key; empty when the passphrase is another */
    static Optional<FileKey> unwrap(RecipientStanza stanza, SecretChars passphrase) throws GeneralSecurityException {
        int workFactor = workFactor(stanza);
        byte[] salt = Stanza.decode(stanza.getArguments().get(0), SALT_LENGTH);
        try (SecretBytes wrapKey = Scrypt.derive(passphrase, labelled(salt), workFactor)) {
            return FileKeys.unwrap(stanza.getBody(), wrapKey);
        }
    }

    /** @throws StanzaException when the stanza is malformed, or asks for more work than a reader does */
    static int workFactor(RecipientStanza stanza) throws StanzaException {
        Stanza.check(stanza, 2);
        Stanza.decode(stanza.getArguments().get(0), SALT_LENGTH);
        return workFactor(stanza.getArguments().get(1));
    }

    private static int workFactor(String text) throws StanzaException {
        if (!DECIMAL.matcher(text).matches() || Integer.parseInt(text) > LARGEST_WORK_FACTOR) {
            throw new StanzaException("work factor");
        }
        return Integer.parseInt(text);
    }

    private static byte[] labelled(byte[] salt) {
        return ByteBuffer.allocate(LABEL.length + salt.length).put(LABEL).put(salt).array();
    }
}
