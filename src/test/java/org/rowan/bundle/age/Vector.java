package org.rowan.bundle.age;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.InflaterInputStream;
import org.rowan.secret.SecretBytes;
import org.rowan.secret.SecretChars;

/** One file of the public test vectors. */
record Vector(String expect, String payload, boolean armored, List<AgeIdentity> identities, byte[] file) {
    static Vector read(Path path) throws IOException {
        byte[] all = Files.readAllBytes(path);
        int end = 0;
        while (all[end] != '\n' || all[end + 1] != '\n') {
            end++;
        }
        List<String[]> fields = new String(all, 0, end, UTF_8).lines().map(l -> l.split(": ", 2)).toList();
        byte[] rest = new ByteArrayInputStream(all, end + 2, all.length).readAllBytes();
        boolean deflated = value(fields, "compressed").equals("zlib");
        return new Vector(value(fields, "expect"), value(fields, "payload"), value(fields, "armored").equals("yes"),
                identities(fields), deflated ? inflate(rest) : rest);
    }

    private static String value(List<String[]> fields, String name) {
        return fields.stream().filter(f -> f[0].equals(name)).map(f -> f[1]).findFirst().orElse("");
    }

    private static byte[] inflate(byte[] deflated) throws IOException {
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
            return in.readAllBytes();
        }
    }

    private static List<AgeIdentity> identities(List<String[]> fields) {
        List<AgeIdentity> identities = new ArrayList<>();
        for (String[] field : fields) {
            switch (field[0]) {
                case "identity" -> identities.add(identity(field[1]));
                case "passphrase" -> identities.add(
                        new AgeIdentity.Passphrase(new SecretChars(field[1].toCharArray())));
                default -> { }
            }
        }
        return identities;
    }

    /** @param text {@code AGE-SECRET-KEY-1...} or {@code AGE-SECRET-KEY-PQ-1...} */
    static AgeIdentity identity(String text) {
        return Bech32.decode("age-secret-key-pq-", text).<AgeIdentity>map(s ->
                new AgeIdentity.Hybrid(new SecretBytes(s))).orElseGet(() ->
                new AgeIdentity.Classic(new SecretBytes(Bech32.decode("age-secret-key-", text).orElseThrow())));
    }
}
