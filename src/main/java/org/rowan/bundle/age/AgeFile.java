package org.rowan.bundle.age;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.rowan.bundle.age.AgeException.Failure.HEADER;
import static org.rowan.bundle.age.AgeException.Failure.HMAC;
import static org.rowan.bundle.age.AgeException.Failure.NO_MATCH;

import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.UnsupportedRecipientStanzaException;
import com.exceptionfactory.jagged.framework.crypto.CipherKey;
import com.exceptionfactory.jagged.framework.format.StandardPayloadKeyReader;
import com.exceptionfactory.jagged.framework.format.StandardPayloadKeyWriter;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SignatureException;
import java.util.Arrays;
import java.util.List;

/** Writes and reads age files, streaming. */
public final class AgeFile {
    private AgeFile() {
    }

    /**
     * Starts an age file: the header is written before this returns.
     *
     * @param recipients as they shall stand in the header; a passphrase stands alone
     * @param out        stays open
     */
    public static AgeOutput encrypt(OutputStream out, List<AgeRecipient> recipients) throws IOException {
        try {
            List<RecipientStanzaWriter> writers = recipients.stream().map(AgeRecipient::writer).toList();
            ByteBuffer header = ByteBuffer.allocate(Header.LARGEST);
            CipherKey key = new StandardPayloadKeyWriter().writeFileHeader(header, writers);
            out.write(header.array(), 0, header.position());
            return new SealingStream(out, key);
        } catch (GeneralSecurityException e) {
            throw new IOException("encryption failed", e);
        }
    }

    /**
     * Opens an age file, armored or not. What the stream returns is authentic as far as it goes, but the file is whole
     * only when reading has come to the end without an exception.
     *
     * @param in closed with the returned stream, or by the caller when this throws
     * @throws AgeException here or on reading, when the file breaks the format or is for somebody else
     */
    public static InputStream decrypt(InputStream in, List<AgeIdentity> identities) throws IOException {
        InputStream binary = dearmored(new BufferedInputStream(in, ChunkCipher.SEALED));
        ByteBuffer header = Header.read(binary);
        try {
            return new OpeningStream(binary,
                    new StandardPayloadKeyReader().getPayloadKey(header, List.of(new Unwrapping(identities))));
        } catch (UnsupportedRecipientStanzaException e) {
            throw new AgeException(NO_MATCH, "for somebody else", e);
        } catch (SignatureException e) {
            throw new AgeException(HMAC, "altered header", e);
        } catch (GeneralSecurityException e) {
            throw new AgeException(HEADER, "malformed header", e);
        }
    }

    /** @return whether the age file opens with a passphrase; reads its header only */
    public static boolean isForPassphrase(InputStream in) throws IOException {
        ByteBuffer header = Header.read(dearmored(new BufferedInputStream(in)));
        return US_ASCII.decode(header).toString().contains("\n-> " + ScryptStanza.TYPE + " ");
    }

    private static InputStream dearmored(BufferedInputStream in) throws IOException {
        in.mark(Armor.BEGIN.length());
        byte[] start = in.readNBytes(Armor.BEGIN.length());
        in.reset();
        return Arrays.equals(start, Armor.BEGIN.getBytes(US_ASCII)) ? dearmored((InputStream) in) : in;
    }

    static InputStream dearmored(InputStream armored) {
        return new BufferedInputStream(new Armor(armored), ChunkCipher.PLAIN);
    }
}
