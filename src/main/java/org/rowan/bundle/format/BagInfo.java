package org.rowan.bundle.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rowan.model.Hash;
import org.rowan.model.Id;
import org.rowan.model.Problem;

/**
 * What the bag says about itself: no names and no places.
 *
 * @param payloadBytes   length of all payload entries together
 * @param payloadEntries how many they are
 * @param bundle         random identity of the bundle
 * @param counter        how many bundles the sender has written, this one included; from 1
 * @param salt           random, for the hashes; empty under a passphrase
 * @param author         the author as whom the sender's casebook writes, when it says so
 * @param receipts       asked for, or given
 * @param recipients     salted hashes of the keys of all stanzas, those that nobody holds included, sorted
 */
public record BagInfo(long payloadBytes, int payloadEntries, Id bundle, long counter, String salt,
                      Optional<Id> author, List<Hash> recipients, Receipts receipts) {
    private static final String VERSION = "1";
    private static final String AUTHOR = "Rowan-Author";
    private static final String RECEIPT = "Rowan-Receipt";
    private static final String RECEIVED = "Rowan-Received";
    private static final Pattern LINE = Pattern.compile("([A-Za-z][A-Za-z-]{0,60}): ([^\\p{Cc}]{1,1000})");
    private static final Pattern OXUM = Pattern.compile("([0-9]{1,18})\\.([0-9]{1,6})");
    private static final Pattern COUNTER = Pattern.compile("[1-9][0-9]{0,17}");

    /** A bag that has nothing to do with receipts. */
    public BagInfo(long payloadBytes, int payloadEntries, Id bundle, long counter, String salt, Optional<Id> author,
            List<Hash> recipients) {
        this(payloadBytes, payloadEntries, bundle, counter, salt, author, recipients, Receipts.NONE);
    }

    public BagInfo {
        recipients = recipients.stream().sorted().toList();
    }

    /** @return whether the bundle names the recipient, given by its text form */
    public boolean names(String recipient) {
        return recipients.contains(Label.salted(salt, recipient));
    }

    byte[] text() {
        StringBuilder text = new StringBuilder();
        line(text, "Payload-Oxum", payloadBytes + "." + payloadEntries);
        line(text, "Rowan-Bundle", VERSION);
        line(text, "Rowan-Bundle-Id", bundle.text());
        line(text, "Rowan-Counter", Long.toString(counter));
        if (!salt.isEmpty()) {
            line(text, "Rowan-Salt", salt);
        }
        author.ifPresent(a -> line(text, AUTHOR, a.text()));
        receipts.asked().ifPresent(word -> line(text, RECEIPT, word.hex()));
        receipts.given().forEach(r -> line(text, RECEIVED, r.text()));
        recipients.forEach(r -> line(text, "Rowan-Recipient", r.hex()));
        return text.toString().getBytes(UTF_8);
    }

    private static void line(StringBuilder text, String label, String value) {
        text.append(label).append(": ").append(value).append('\n');
    }

    /** @throws Problem {@link Rule#BAG_INFO}, or {@link Problem.Kind#BUNDLE_NEWER} */
    static BagInfo parse(byte[] text) throws Problem {
        Map<String, List<String>> fields = fields(Text.lines(text, Rule.BAG_INFO));
        if (!one(fields, "Rowan-Bundle").equals(VERSION)) {
            throw new Problem(Problem.Kind.BUNDLE_NEWER);
        }
        Matcher oxum = OXUM.matcher(one(fields, "Payload-Oxum"));
        String id = one(fields, "Rowan-Bundle-Id");
        String counter = one(fields, "Rowan-Counter");
        String salt = fields.containsKey("Rowan-Salt") ? one(fields, "Rowan-Salt") : "";
        Optional<String> author = most(fields, AUTHOR);
        List<String> recipients = fields.getOrDefault("Rowan-Recipient", List.of());
        Rule.BAG_INFO.require(recipients.equals(recipients.stream().sorted().distinct().toList()));
        Rule.BAG_INFO.require(oxum.matches() && Id.isId(id) && COUNTER.matcher(counter).matches()
                && (salt.isEmpty() ? recipients.isEmpty() && author.isEmpty() : Id.isId(salt) && !recipients.isEmpty())
                && author.map(Id::isId).orElse(true) && recipients.stream().allMatch(Hash::isHash));
        return new BagInfo(Long.parseLong(oxum.group(1)), Integer.parseInt(oxum.group(2)), new Id(id),
                Long.parseLong(counter), salt, author.map(Id::new), recipients.stream().map(Hash::new).toList(),
                receipts(fields));
    }

    private static Receipts receipts(Map<String, List<String>> fields) throws Problem {
        Optional<String> asked = most(fields, RECEIPT);
        List<String> said = fields.getOrDefault(RECEIVED, List.of());
        List<Receipt> given = said.stream().map(Receipt::parse).flatMap(Optional::stream).toList();
        Rule.BAG_INFO.require(asked.map(Hash::isHash).orElse(true) && given.size() == said.size()
                && given.size() <= Receipts.MOST && said.equals(said.stream().sorted().toList())
                && given.stream().map(Receipt::bundle).distinct().count() == given.size());
        return new Receipts(asked.map(Hash::new), given);
    }

    private static Optional<String> most(Map<String, List<String>> fields, String label) throws Problem {
        return fields.containsKey(label) ? Optional.of(one(fields, label)) : Optional.empty();
    }

    private static Map<String, List<String>> fields(List<String> lines) throws Problem {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String line : lines) {
            Matcher parts = LINE.matcher(line);
            Rule.BAG_INFO.require(parts.matches());
            fields.computeIfAbsent(parts.group(1), l -> new ArrayList<>()).add(parts.group(2));
        }
        return fields;
    }

    private static String one(Map<String, List<String>> fields, String label) throws Problem {
        List<String> values = fields.getOrDefault(label, List.of());
        Rule.BAG_INFO.require(values.size() == 1);
        return values.getFirst();
    }
}
