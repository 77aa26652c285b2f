package org.rowan.bundle.format;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rowan.model.Problem;

/** Whatever stands in a bundle, it is read or refused, and nothing else happens. The same bundles each time. */
class FuzzTest {
    private static final String[] PIECES = {"{", "}", "[", "]", "\"", ":", ",", "\\u0000", "\\ud800", "-", "9", "1e9",
        "null", "true", "\n", " ", "\\", "\u0000", "\u00e9", "99999999999999999999", "\"parents\":", "\"content\":{}",
        "{\"a\":1}", "\"deleted\":true", "0".repeat(64), "sha256"};
    private final Random random = new Random(20261121);

    /** @return the text with some stretches cut out, doubled, or put in the place of others */
    private String mangled(String text) {
        StringBuilder mangled = new StringBuilder(text);
        for (int i = random.nextInt(4); i >= 0 && mangled.length() > 2; i--) {
            int from = random.nextInt(mangled.length() - 1);
            int to = Math.min(mangled.length(), from + random.nextInt(12));
            String stretch = mangled.substring(from, to);
            switch (random.nextInt(4)) {
                case 0 -> mangled.delete(from, to);
                case 1 -> mangled.insert(random.nextInt(mangled.length()), stretch);
                case 2 -> mangled.replace(from, to, PIECES[random.nextInt(PIECES.length)]);
                default -> mangled.setCharAt(from, (char) random.nextInt(0x250));
            }
        }
        return mangled.toString();
    }

    private static void readOrRefuse(byte[] tar) {
        assertDoesNotThrow(() -> {
            try {
                Forge.read(tar, new BundleVisitor() { });
            } catch (Problem _) {
                // refused, as it may be
            }
        });
    }

    @Test
    void recordsOfAnyFormAreReadOrRefused() {
        for (int i = 0; i < 600; i++) {
            readOrRefuse(Forge.sound().records(this::mangled).tar());
        }
    }

    @Test
    void tagFilesOfAnyFormAreReadOrRefused() {
        String[] names = {Layout.BAG_INFO, Layout.MANIFEST, Layout.TAG_MANIFEST, Layout.CUSTODY};
        for (int i = 0; i < 600; i++) {
            Forge forge = Forge.sound().text(names[i % names.length], this::mangled);
            readOrRefuse(i % 2 == 0 ? forge.tar() : forge.tagged().tar());
        }
    }

    @Test
    void tarsOfAnyFormAreReadOrRefused() throws IOException {
        byte[] sound = Forge.sound().tar();
        for (int i = 0; i < 600; i++) {
            byte[] tar = sound.clone();
            int header = TarHeader.BLOCK * random.nextInt(tar.length / TarHeader.BLOCK);
            byte[] text = PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8);
            System.arraycopy(text, 0, tar, header + random.nextInt(TarHeader.BLOCK - text.length), text.length);
            readOrRefuse(tar);
        }
    }
}
