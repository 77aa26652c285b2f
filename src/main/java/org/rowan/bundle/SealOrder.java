package org.rowan.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.contact.Contact;
import org.rowan.casebook.store.MalformedJson;
import org.rowan.model.Id;
import org.rowan.model.Problem;
import org.rowan.model.Value;

/**
 * That a casebook seals every testimony when it is closed, and for whom. Bundle format, section 15.6.
 *
 * @param to   contacts; some may be gone meanwhile
 * @param whom whether stubs say for whom
 */
public record SealOrder(List<Id> to, boolean whom) {
    private static final String SETTING = "seal-closed";

    public SealOrder {
        to = List.copyOf(to);
    }

    /** @return the casebook's order, empty when it has none */
    public static Optional<SealOrder> of(Casebook casebook) throws Problem {
        String text = casebook.settings().get(SETTING, "");
        return text.isEmpty() ? Optional.empty() : Optional.of(parse(casebook, text));
    }

    /** Gives the casebook an order, or takes it away. */
    public static void put(Casebook casebook, Optional<SealOrder> order) throws Problem {
        casebook.settings().put(SETTING, order.map(o -> o.text(casebook)).orElse(""));
    }

    /**
     * @return those of them who are contacts still
     * @throws Problem {@link Problem.Kind#SEAL_NOBODY} when none is
     */
    public List<Contact> contacts(Casebook casebook) throws Problem {
        List<Contact> left = casebook.contacts().list().stream().filter(c -> to.contains(c.id())).toList();
        if (left.isEmpty()) {
            throw new Problem(Problem.Kind.SEAL_NOBODY);
        }
        return left;
    }

    private String text(Casebook casebook) {
        List<Value> ids = to.stream().<Value>map(id -> new Value.Text(id.text())).toList();
        return new String(casebook.sync().canonical(new Value.Group(new TreeMap<>(
                Map.of("to", new Value.Many(ids), "whom", new Value.Flag(whom))))), UTF_8);
    }

    private static SealOrder parse(Casebook casebook, String text) {
        List<Id> ids = new ArrayList<>();
        boolean whom = false;
        try {
            if (casebook.sync().parse(text.getBytes(UTF_8)) instanceof Value.Group(var fields)) {
                whom = new Value.Flag(true).equals(fields.get("whom"));
                if (fields.get("to") instanceof Value.Many(List<Value> values)) {
                    values.stream().filter(Value.Text.class::isInstance).map(v -> ((Value.Text) v).text())
                            .filter(Id::isId).map(Id::new).forEach(ids::add);
                }
            }
        } catch (MalformedJson e) {
            return new SealOrder(List.of(), false);
        }
        return new SealOrder(ids, whom);
    }
}
