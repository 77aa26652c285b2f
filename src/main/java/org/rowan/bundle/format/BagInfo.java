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
 * @param recipients     salted hashes of the keys of all stanzas, those that nobody holds included, sorted
 */
public record BagInfo(long payloadBytes, int payloadEntries, Id bundle, long counter, String salt,
                      Optional<Id> author, List<Hash> recipients) {
    private static final String VERSION = "1";
    private static final String AUTHOR = "Rowan-Author";
    private static final Pattern LINE = Pattern.compile("([A-Za-z][A-Za-z-]{0,60}): ([^\\p{Cntrl}]{1,1000})");
    private static final Pattern OXUM = Pattern.compile("([0-9]{1,18})\\.([0-9]{1,6})");
    private static final Pattern COUNTER = Pattern.compile("[1-9][0-9]{0,17}");

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
        Optional<String> author = fields.containsKey(AUTHOR) ? Optional.of(one(fields, AUTHOR)) : Optional.empty();
        List<String> recipients = fields.getOrDefault("Rowan-Recipient", List.of());
        Rule.BAG_INFO.require(oxum.matches() && Id.isId(id) && COUNTER.matcher(counter).matches()
                && (salt.isEmpty() ? recipients.isEmpty() : Id.isId(salt))
                && author.map(Id::isId).orElse(true) && recipients.stream().allMatch(Hash::isHash));
        return new BagInfo(Long.parseLong(oxum.group(1)), Integer.parseInt(oxum.group(2)), new Id(id),
                Long.parseLong(counter), salt, author.map(Id::new), recipients.stream().map(Hash::new).toList());
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
