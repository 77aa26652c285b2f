package org.rowan.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.TestCasebooks;
import org.rowan.model.Progress;

/**
 * Hybrid recipients, both ways, with the age of other people that runs in Node.js. {@code npm install age-encryption}
 * in some folder, and {@code -Drowan.npm=FOLDER}.
 */
class HybridInteropTest {
    private static final String INSTALLED = System.getProperty("rowan.npm", "");
    private static final String BEGIN = "import * as age from 'age-encryption'; import fs from 'fs';"
            + "const [from, to, key] = process.argv.slice(1);";
    private static final String KEY = BEGIN + "const made = await age.generateHybridIdentity();"
            + "fs.writeFileSync(to, made); console.log(await age.identityToRecipient(made));";
    private static final String OPEN = BEGIN + "const d = new age.Decrypter();"
            + "d.addIdentity(fs.readFileSync(key, 'utf8')); fs.writeFileSync(to, await d.decrypt(fs.readFileSync(from)));";
    private static final String CLOSE = BEGIN + "const e = new age.Encrypter(); e.addRecipient(key);"
            + "fs.writeFileSync(to, await e.encrypt(fs.readFileSync(from)));";

    @TempDir
    private Path folder;

    @BeforeEach
    void require() {
        boolean here = !INSTALLED.isEmpty()
                && Files.isDirectory(Path.of(INSTALLED, "node_modules", "age-encryption"));
        if (!here) {
            System.err.println("SKIPPED: HybridInteropTest finds no age-encryption; see -Drowan.npm");
        }
        assumeTrue(here, "no folder with age-encryption was named");
    }

    private String node(String program, String from, String to, String key) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("node", "--input-type=module", "-e", program, "--",
                folder.resolve(from).toString(), folder.resolve(to).toString(),
                key.startsWith("age1") ? key : folder.resolve(key).toString())
                .directory(Path.of(INSTALLED).toFile()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), said);
        return said.strip();
    }

    /** @return the tar in a bundle that the desk sends to a key made elsewhere */
    private Path opened() throws IOException, InterruptedException {
        String recipient = node(KEY, "-", "key", "-");
        assertTrue(recipient.startsWith("age1pq1"), recipient);
        try (Party desk = new Party("Desk", folder)) {
            Path bundle = desk.write(desk.plan(desk.exchange.recipient(recipient)));
            node(OPEN, bundle.getFileName().toString(), "bundle.tar", "key");
        }
        return folder.resolve("bundle.tar");
    }

    @Test
    void whatIsWrittenHereOpensThere() throws IOException, InterruptedException {
        byte[] tar = Files.readAllBytes(opened());
        assertTrue(new String(tar, 0, 100, StandardCharsets.US_ASCII).startsWith("bundle/bagit.txt\0"));
        assertEquals(0, tar.length % 512);
    }

    @Test
    void whatIsWrittenThereOpensHere() throws IOException, InterruptedException {
        opened();
        try (Casebook office = TestCasebooks.open("Office")) {
            Exchange receiver = new Exchange(office);
            List<String> keys = receiver.ownCard().recipients();
            assertTrue(keys.getFirst().startsWith("age1pq1"));
            node(CLOSE, "bundle.tar", "again.age", keys.getFirst());
            try (ReceivePlan plan = receiver.inspect(folder.resolve("again.age"), Optional.empty(), Progress.NONE)) {
                assertTrue(receiver.apply(plan, Progress.NONE).count(Arrival.NEW) > 0);
            }
        }
    }
}
