package org.rowan.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/** What a file is, by its first bytes; the name only refines what they allow. */
public final class MediaTypes {
    /** How many of a file's first bytes {@link #of} needs; a shorter file gives all it has. */
    public static final int FIRST_BYTES = 64 * 1024;
    /** A file about which nothing is known. */
    public static final String UNKNOWN = "application/octet-stream";

    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String ODT = "application/vnd.oasis.opendocument.text";
    private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png", "image/gif", "image/bmp");
    private static final Set<String> SOUNDS = Set.of("audio/vnd.wave", "audio/x-wav", "audio/wav");
    private static final Set<String> TEXT_IN_NAME_ONLY = Set.of("application/rtf", "application/postscript");

    /** How Rowan can show a document. */
    public enum Shown {
        /** Plain text of any sort, as it stands in the file. */
        TEXT,
        /** The words of a DOCX or ODT file, without its layout. */
        WORDS,
        /** JPEG, PNG, GIF (its first frame) or BMP. */
        PICTURE,
        /** PDF, page by page. */
        PAGES,
        /** WAV. */
        SOUND,
        /** Not shown; it can be saved. */
        NOTHING
    }

    private MediaTypes() { }

    /** @return the media type, {@link #UNKNOWN} when there is none */
    public static String of(byte[] firstBytes, String fileName) {
        String type = detected(firstBytes, fileName);
        return isWordsInZip(type, firstBytes) ? DOCX : type;
    }

    /** @return how a document of that type is shown */
    public static Shown shown(String type) {
        if (PICTURES.contains(type)) {
            return Shown.PICTURE;
        }
        if (SOUNDS.contains(type)) {
            return Shown.SOUND;
        }
        return switch (type) {
            case "application/pdf" -> Shown.PAGES;
            case DOCX, ODT -> Shown.WORDS;
            default -> isText(type) ? Shown.TEXT : Shown.NOTHING;
        };
    }

    private static String detected(byte[] firstBytes, String fileName) {
        Metadata name = new Metadata();
        name.set(TikaCoreProperties.RESOURCE_NAME_KEY, fileName);
        byte[] first = firstBytes.length > FIRST_BYTES ? Arrays.copyOf(firstBytes, FIRST_BYTES) : firstBytes;
        try {
            return types().detect(new ByteArrayInputStream(first), name).getBaseType().toString();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isText(String type) {
        MediaType known = MediaType.parse(type);
        return known != null && !TEXT_IN_NAME_ONLY.contains(type)
                && types().getMediaTypeRegistry().isInstanceOf(known, MediaType.TEXT_PLAIN);
    }

    /** A DOCX whose name does not say so shows it in the first entries of its zip. */
    private static boolean isWordsInZip(String type, byte[] firstBytes) {
        return (type.equals("application/zip") || type.equals("application/x-tika-ooxml"))
                && new String(firstBytes, StandardCharsets.ISO_8859_1).contains("word/document.xml");
    }

    private static MimeTypes types() {
        return MimeTypes.getDefaultMimeTypes();
    }
}
