package org.rowan.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.bundle.age.Keys;
import org.rowan.bundle.format.Minisig;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.TestCasebooks;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Kind;
import org.rowan.model.Progress;

/** {@code age -d | tar x} and {@code sha256sum -c} must be enough to read and check a bundle without this program. */
class OtherProgramsTest {
    @TempDir
    private Path folder;

    private static void require(String program) {
        boolean here = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(p -> Files.isExecutable(Path.of(p, program)));
        if (!here) {
            System.err.println("SKIPPED: OtherProgramsTest finds no " + program);
        }
        assumeTrue(here, "no " + program + " on this computer");
    }

    private String run(Path where, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).directory(where.toFile()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), said);
        return said;
    }

    private Path exported() throws IOException {
        try (Casebook casebook = TestCasebooks.open()) {
            Entry aCase = casebook.records().add(Kind.CASE, Content.of(Field.TITLE, "Morning search"));
            byte[] paper = "A letter.\n".getBytes(StandardCharsets.UTF_8);
            casebook.documents().attach(aCase.id(), "letter.txt", new ByteArrayInputStream(paper), paper.length,
                    Progress.NONE);
            Exchange exchange = new Exchange(casebook);
            Files.writeString(folder.resolve("key"), Keys.classicText() + "\n");
            Path file = folder.resolve("bundle.age");
            exchange.export(exchange.plan(Set.of(aCase.id()),
                    List.of(exchange.recipient(Keys.classic().recipient().text())), ""), file, Progress.NONE);
            return file;
        }
    }

    @Test
    void ageTarAndSha256sumReadAndCheckABundle() throws IOException, InterruptedException {
        require("age");
        require("tar");
        require("sha256sum");
        exported();
        run(folder, "age", "-d", "-i", "key", "-o", "bundle.tar", "bundle.age");
        assertEquals("bundle/bagit.txt\nbundle/bag-info.txt\nbundle/manifest-sha256.txt\n",
                run(folder, "tar", "-tf", "bundle.tar").lines().limit(3).map(l -> l + "\n").reduce("", String::concat));
        run(folder, "tar", "-xf", "bundle.tar");
        Path bag = folder.resolve("bundle");
        assertEquals(3, run(bag, "sha256sum", "--strict", "-c", "manifest-sha256.txt").lines().count());
        assertEquals(3, run(bag, "sha256sum", "--strict", "-c", "tagmanifest-sha256.txt").lines().count());
        assertTrue(Files.readString(bag.resolve("data/records.jsonl")).contains("Morning search"));
    }

    @Test
    void minisignChecksASignedBundleWithTheKeyOnTheCard() throws IOException, InterruptedException {
        require("age");
        require("tar");
        require("minisign");
        String key = signed();
        run(folder, "age", "-d", "-i", "key", "-o", "bundle.tar", "bundle.age");
        run(folder, "tar", "-xf", "bundle.tar");
        Path bag = folder.resolve("bundle");
        String said = run(bag, "minisign", "-V", "-P", key, "-m", "tagmanifest-sha256.txt", "-x", "signature.minisig");
        assertTrue(said.contains("Trusted comment: rowan bundle"), said);
        Files.writeString(bag.resolve("tagmanifest-sha256.txt"), "altered\n");
        Process altered = new ProcessBuilder("minisign", "-V", "-P", key, "-m", "tagmanifest-sha256.txt", "-x",
                "signature.minisig").directory(bag.toFile()).redirectErrorStream(true).start();
        altered.getInputStream().readAllBytes();
        assertTrue(altered.waitFor() != 0);
    }

    @Test
    void whatMinisignSignsIsChecked() throws IOException, InterruptedException {
        require("minisign");
        Files.writeString(folder.resolve("tags"), "any\n");
        run(folder, "minisign", "-G", "-W", "-p", "public", "-s", "secret");
        run(folder, "minisign", "-S", "-W", "-s", "secret", "-m", "tags", "-x", "signature", "-t", "rowan bundle");
        Minisig signature = Minisig.parse(Files.readAllBytes(folder.resolve("signature")));
        ContactCard card = new ContactCard("", List.of(), "", Files.readAllLines(folder.resolve("public")).getLast());
        ContactCard.SignatureKey key = card.signatureKey().orElseThrow();
        assertArrayEquals(key.number(), signature.number());
        assertTrue(signature.holds(key.key(), Files.readAllBytes(folder.resolve("tags"))));
        assertFalse(signature.holds(key.key(), new byte[1]));
    }

    /** @return the signer's key as it stands on the card */
    private String signed() throws IOException {
        try (Party desk = new Party("Desk", folder)) {
            Files.writeString(folder.resolve("key"), Keys.classicText() + "\n");
            ExportPlan plan = desk.plan(desk.exchange.recipient(Keys.classic().recipient().text())).signed();
            Files.move(desk.write(plan), folder.resolve("bundle.age"));
            return desk.exchange.ownCard().signature();
        }
    }

    /** A bag out of the hands of stock programs alone: lists, signature, tar and encryption. */
    @Test
    void whatSha256sumMinisignTarAndAgeMakeIsReceivedAndSignedByItsMaker() throws IOException, InterruptedException {
        for (String program : List.of("age", "tar", "sha256sum", "minisign")) {
            require(program);
        }
        exported();
        run(folder, "age", "-d", "-i", "key", "-o", "bundle.tar", "bundle.age");
        run(folder, "tar", "-xf", "bundle.tar");
        Path bag = folder.resolve("bundle");
        List<String> entries = run(folder, "tar", "-tf", "bundle.tar").lines().toList();
        List<String> payload = entries.stream().filter(e -> e.contains("/data/")).map(e -> e.substring(7)).toList();
        Files.writeString(bag.resolve("manifest-sha256.txt"), sha256sum(bag, payload));
        Files.writeString(bag.resolve("tagmanifest-sha256.txt"),
                sha256sum(bag, List.of("bagit.txt", "bag-info.txt", "manifest-sha256.txt")));
        run(folder, "minisign", "-G", "-W", "-p", "public", "-s", "secret");
        run(bag, "minisign", "-S", "-W", "-s", "../secret", "-m", "tagmanifest-sha256.txt", "-x", "signature.minisig",
                "-t", "rowan bundle");
        List<String> all = new ArrayList<>(entries);
        all.add(all.indexOf("bundle/data/records.jsonl"), "bundle/signature.minisig");
        List<String> tar = new ArrayList<>(List.of("tar", "--format=ustar", "--owner=0", "--group=0",
                "--numeric-owner", "--mtime=@0", "--mode=0644", "-b", "1", "-cf", "made.tar"));
        tar.addAll(all);
        run(folder, tar.toArray(String[]::new));
        try (Casebook office = TestCasebooks.open("Office")) {
            Exchange receiver = new Exchange(office);
            receiver.addContact("Rowan contact card 1\nName: Stock\nRecipient: " + Keys.classic().recipient().text()
                    + "\nSignature: " + Files.readAllLines(folder.resolve("public")).getLast() + "\n");
            run(folder, "age", "-r", receiver.ownCard().recipients().get(1), "-o", "made.age", "made.tar");
            try (ReceivePlan plan = receiver.inspect(folder.resolve("made.age"), Optional.empty(), Progress.NONE)) {
                assertEquals("Stock", plan.provenance().signed().who());
                assertEquals(2, receiver.apply(plan, Progress.NONE).count(Arrival.NEW));
            }
        }
    }

    private String sha256sum(Path bag, List<String> names) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sha256sum"));
        command.addAll(names);
        return run(bag, command.toArray(String[]::new));
    }

    @Test
    void whatAgeWritesAroundTheSameTarIsReceived() throws IOException, InterruptedException {
        require("age");
        exported();
        run(folder, "age", "-d", "-i", "key", "-o", "bundle.tar", "bundle.age");
        try (Casebook office = TestCasebooks.open("Office")) {
            Exchange receiver = new Exchange(office);
            run(folder, "age", "-r", receiver.ownCard().recipients().get(1), "-a", "-o", "again.age", "bundle.tar");
            try (ReceivePlan plan = receiver.inspect(folder.resolve("again.age"), Optional.empty(),
                    Progress.NONE)) {
                assertEquals(2, receiver.apply(plan, Progress.NONE).count(Arrival.NEW));
                assertEquals(List.of(Notice.UNVERIFIED_SENDER, Notice.NOT_ADDRESSED), plan.notices());
            }
        }
    }
}
