package org.rowan.bundle.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.rowan.bundle.format.Forge.FILE;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rowan.secret.SecretBytes;

/** Proofs and signatures that break a rule. */
final class BrokenSender extends Breaking {
    BrokenSender() {
        sender();
        signature();
    }

    private void sender() {
        String proof = "A".repeat(43) + "=";
        reject(Rule.AUTH, "under a passphrase", sound().insert(4, Layout.AUTH, proofs(proof)));
        reject(Rule.AUTH, "without a proof", named(1).insert(4, Layout.AUTH, proofs()));
        reject(Rule.AUTH, "a proof too few", named(2).insert(4, Layout.AUTH, proofs(proof)));
        reject(Rule.AUTH, "a proof too many", named(1).insert(4, Layout.AUTH, proofs(proof, proof)));
        reject(Rule.AUTH, "a proof too short", named(1).insert(4, Layout.AUTH, proofs("A".repeat(40))));
        reject(Rule.AUTH, "no base64", named(1).insert(4, Layout.AUTH, proofs("?".repeat(44))));
        reject(Rule.AUTH, "base64 written in another way",
                named(1).insert(4, Layout.AUTH, proofs("A".repeat(42) + "B=")));
        for (String json : List.of("{}", "hello", "[]", "", "{\"proofs\":7}", "{\"proofs\":[7]}",
                "{\"proofs\":[\"" + proof + "\"],\"from\":\"me\"}", "{\"proofs\":[],\"proofs\":[]}")) {
            reject(Rule.AUTH, "such a file: " + json, named(1).insert(4, Layout.AUTH, json.getBytes(UTF_8)));
        }
        reject(Rule.ENTRY_SIZE, "proofs above 64 KiB",
                named(1).insert(4, Layout.AUTH, new byte[Layout.LARGEST_TAG + 1]));
    }

    private static byte[] proofs(String... proofs) {
        return Stream.of(proofs).map(p -> "\"" + p + "\"").collect(Collectors.joining(",", "{\"proofs\":[", "]}\n"))
                .getBytes(UTF_8);
    }

    /** A bundle that names recipients. */
    private static Forge named(int recipients) {
        String lines = "Rowan-Salt: " + "0".repeat(32) + "\n"
                + IntStream.range(0, recipients).mapToObj("Rowan-Recipient: %064x\n"::formatted)
                .collect(Collectors.joining());
        return sound().text(Layout.BAG_INFO, t -> t + lines).tagged();
    }

    private void signature() {
        String signed = new String(signed().text(), UTF_8);
        rejectSignature("no comment", signed.substring(signed.indexOf('\n') + 1));
        rejectSignature("another trusted comment", signed.replace("trusted comment: rowan bundle\n",
                "trusted comment: rowan bundles\n"));
        rejectSignature("a signature that is not prehashed", signed.replace("\nRU", "\nRW"));
        rejectSignature("a signature too short", signed.replaceFirst("\nRU....", "\nRU"));
        rejectSignature("no base64", signed.replaceFirst("\nRU.", "\nRU?"));
        rejectSignature("a fifth line", signed + "\n");
        rejectSignature("no last line end", signed.strip());
        rejectSignature("nothing", "");
        rejectSignature("a comment with a control character", signed.replaceFirst("rowan", "ro\u001bwan"));
        rejectSignature("a comment without end", signed.replaceFirst("rowan", "r".repeat(1001)));
        byte[] bytes = signed().text();
        bytes[3] = (byte) 0xff;
        reject(Rule.SIGNATURE, "bytes that are no UTF-8", sound().insert(4, Layout.SIGNATURE, bytes));
        reject(Rule.ORDER, "proofs after the signature",
                named(1).insert(4, Layout.SIGNATURE, signed().text()).insert(5, Layout.AUTH, proofs()));
    }

    private static Minisig signed() {
        try (SecretBytes secret = new SecretBytes(new byte[32])) {
            return Minisig.of(new byte[8], secret, FILE);
        }
    }

    private void rejectSignature(String how, String text) {
        reject(Rule.SIGNATURE, how, sound().insert(4, Layout.SIGNATURE, text.getBytes(UTF_8)));
    }
}
