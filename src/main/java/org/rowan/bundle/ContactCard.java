package org.rowan.bundle;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rowan.bundle.age.AgeRecipient;
import org.rowan.bundle.format.Minisig;
import org.rowan.crypto.Curve25519;
import org.rowan.crypto.Edwards25519;
import org.rowan.model.Problem;

/**
 * What somebody gives to those who shall write to them. Bundle format, section "Contact card".
 *
 * @param name           as the owner wants to be called
 * @param recipients     age recipients: at most one hybrid and one classic, hybrid first
 * @param authentication X25519 key in base64; empty on the card of somebody who uses another program
 * @param signature      minisign key, {@code RW...}; empty likewise
 */
public record ContactCard(String name, List<String> recipients, String authentication, String signature) {
    private static final String FIRST_LINE = "Rowan contact card 1";
    private static final int LONGEST = 8192;
    private static final int LONGEST_NAME = 200;
    private static final int SIGNATURE_LENGTH = 2 + Minisig.NUMBER_LENGTH + Edwards25519.LENGTH;

    public ContactCard {
        recipients = List.copyOf(recipients);
    }

    /** @return the card as text, to be handed on */
    public String text() {
        StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
        line(text, "Name", name);
        recipients.forEach(r -> line(text, "Recipient", r));
        line(text, "Authentication", authentication);
        line(text, "Signature", signature);
        return text.toString();
    }

    private static void line(StringBuilder text, String label, String value) {
        if (!value.isEmpty()) {
            text.append(label).append(": ").append(value).append('\n');
        }
    }

    /** @return what to compare with the card's owner, over all keys and not the name; takes a fraction of a second */
    public Fingerprint fingerprint() {
        String keys = String.join("\n", recipients) + "\n" + authentication + "\n" + signature + "\n";
        return Fingerprint.of(keys.getBytes(US_ASCII));
    }

    /** @return every key on it */
    Set<String> keys() {
        return Stream.concat(recipients.stream(), Stream.of(authentication, signature)).filter(k -> !k.isEmpty())
                .collect(Collectors.toSet());
    }

    /** A minisign key: what it is called, and the key itself. Arrays are not copied. */
    record SignatureKey(byte[] number, byte[] key) {}

    /** @return the authentication key, in a new array; empty when the card has none */
    Optional<byte[]> authenticationKey() {
        return decoded(authentication).filter(k -> k.length == Curve25519.LENGTH);
    }

    /** @return the signature key; empty when the card has none */
    Optional<SignatureKey> signatureKey() {
        int key = SIGNATURE_LENGTH - Edwards25519.LENGTH;
        return decoded(signature).filter(k -> k.length == SIGNATURE_LENGTH && k[0] == 'E' && k[1] == 'd')
                .map(k -> new SignatureKey(Arrays.copyOfRange(k, 2, key), Arrays.copyOfRange(k, key, k.length)));
    }

    /** @return the recipient that bundles are written to: hybrid when there is one */
    public String recipient() {
        return recipients.getFirst();
    }

    /**
     * Reads a card; blank lines, unknown labels and either kind of line end are taken.
     *
     * @throws Problem {@link Problem.Kind#CARD_INVALID}
     */
    public static ContactCard parse(String text) throws Problem {
        Map<String, List<String>> fields = fields(text);
        ContactCard card = of(fields);
        require(!card.name.isBlank() && card.name.length() <= LONGEST_NAME
                && card.name.codePoints().noneMatch(ContactCard::isHidden));
        require(areRecipients(card.recipients));
        require(card.authentication.isEmpty() || card.authenticationKey().filter(Curve25519::isKey).isPresent());
        require(card.signature.isEmpty()
                || card.signatureKey().filter(k -> Edwards25519.isKey(k.key())).isPresent());
        return card;
    }

    /** @return a card that was checked when it was added; empty when the text is none */
    static Optional<ContactCard> kept(String text) {
        try {
            return Optional.of(of(fields(text)));
        } catch (Problem e) {
            return Optional.empty();
        }
    }

    private static ContactCard of(Map<String, List<String>> fields) throws Problem {
        return new ContactCard(only(fields, "Name"), fields.getOrDefault("Recipient", List.of()),
                only(fields, "Authentication"), only(fields, "Signature"));
    }

    private static Map<String, List<String>> fields(String text) throws Problem {
        require(text.length() <= LONGEST);
        List<String> lines = text.replace("\uFEFF", "").lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
        require(!lines.isEmpty() && lines.getFirst().equals(FIRST_LINE));
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(": ");
            require(colon > 0);
            fields.computeIfAbsent(line.substring(0, colon), l -> new ArrayList<>())
                    .add(line.substring(colon + 2).strip());
        }
        return fields;
    }

    private static String only(Map<String, List<String>> fields, String label) throws Problem {
        List<String> values = fields.getOrDefault(label, List.of(""));
        require(values.size() == 1);
        return values.getFirst();
    }

    /** Control characters, and those that turn the direction of text around, could make one name look like another. */
    private static boolean isHidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    private static boolean areRecipients(List<String> texts) {
        List<AgeRecipient> keys = texts.stream().map(AgeRecipient::parse).flatMap(Optional::stream).toList();
        boolean hybridFirst = keys.size() < 2
                || keys.get(0) instanceof AgeRecipient.Hybrid && keys.get(1) instanceof AgeRecipient.Classic;
        return !keys.isEmpty() && keys.size() <= 2 && keys.size() == texts.size() && hybridFirst;
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            return Optional.of(bytes).filter(b -> Base64.getEncoder().encodeToString(b).equals(base64));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void require(boolean holds) throws Problem {
        if (!holds) {
            throw new Problem(Problem.Kind.CARD_INVALID);
        }
    }
}
