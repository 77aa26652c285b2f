package org.rowan.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.contact.Contact;
import org.rowan.casebook.contact.Standing;
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
     * @return whom nobody chooses again before something is sealed to them
     * @throws Problem {@link Problem.Kind#SEAL_NOBODY} when one of them is a contact no more,
     *                 {@link Problem.Kind#SEAL_CARD_CHANGED} when the card of one was replaced and not compared since
     */
    public List<Contact> contacts(Casebook casebook) throws Problem {
        List<Contact> left = casebook.contacts().list().stream().filter(c -> to.contains(c.id())).toList();
        if (left.isEmpty() || gone(casebook) > 0) {
            throw new Problem(Problem.Kind.SEAL_NOBODY);
        }
        for (Contact contact : left) {
            if (contact.standing() == Standing.CHANGED) {
                throw new Problem(Problem.Kind.SEAL_CARD_CHANGED, contact.name());
            }
        }
        return left;
    }

    /** @return how many of them are contacts no more */
    public int gone(Casebook casebook) throws Problem {
        Set<Id> contacts = casebook.contacts().list().stream().map(Contact::id).collect(Collectors.toSet());
        return (int) to.stream().distinct().filter(id -> !contacts.contains(id)).count();
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
