package org.rowan.bundle.age;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The public vectors, in the folder that the system property {@code age.testkit} names. */
class AgeTestkitTest {
    @TestFactory
    Stream<DynamicTest> everyVectorEndsAsItExpects() throws IOException {
        Path folder = Path.of(System.getProperty("age.testkit", "../shared/testkit/age"));
        if (!Files.isDirectory(folder)) {
            System.err.println("SKIPPED: AgeTestkitTest finds no folder " + folder.toAbsolutePath());
        }
        assumeTrue(Files.isDirectory(folder), "no age vectors at " + folder);
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> vectors = files.filter(Files::isRegularFile).sorted().toList();
            assertFalse(vectors.isEmpty(), "the folder of age vectors is empty: " + folder);
            return vectors.stream().map(f -> dynamicTest(f.getFileName().toString(), () -> check(Vector.read(f))));
        }
    }

    private static void check(Vector vector) throws Exception {
        ByteArrayOutputStream released = new ByteArrayOutputStream();
        assertEquals(vector.expect(), outcome(vector, released));
        if (!vector.payload().isEmpty()) {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(released.toByteArray());
            assertEquals(vector.payload(), HexFormat.of().formatHex(hash));
        }
    }

    private static String outcome(Vector vector, ByteArrayOutputStream released) throws IOException {
        InputStream file = new ByteArrayInputStream(vector.file());
        try (InputStream in = AgeFile.decrypt(vector.armored() ? AgeFile.dearmored(file) : file,
                vector.identities())) {
            in.transferTo(released);
            return "success";
        } catch (AgeException e) {
            return switch (e.failure()) {
                case NO_AGE, VERSION, HEADER -> "header failure";
                case ARMOR -> "armor failure";
                case NO_MATCH -> "no match";
                case HMAC -> "HMAC failure";
                case PAYLOAD -> "payload failure";
            };
        }
    }
}
