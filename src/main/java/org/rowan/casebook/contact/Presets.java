package org.rowan.casebook.contact;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rowan.casebook.store.Canonical;
import org.rowan.casebook.store.Changes;
import org.rowan.casebook.store.MalformedJson;
import org.rowan.casebook.store.Session;
import org.rowan.casebook.store.SideReads;
import org.rowan.casebook.store.Step;
import org.rowan.model.Id;
import org.rowan.model.Problem;
import org.rowan.model.Value;

/** What is remembered to stay out of the bundles for each contact. They are this compartment's own, never sent. */
public final class Presets {
    private static final String SETTING = "contact-presets";
    private final Session session;
    private final SideReads reads;

    Presets(Session session) {
        this.session = session;
        reads = new SideReads(session);
    }

    /** @return what stays out for the contact */
    public Preset of(Id contact) throws Problem {
        return all().get(contact.text()) instanceof Value.Many(List<Value> words)
                ? Preset.of(words.stream().map(w -> ((Value.Text) w).text()).toList()).orElseThrow() : Preset.NONE;
    }

    /** Remembers it from now on. */
    public void put(Id contact, Preset preset) throws Problem {
        session.exclusively(() -> {
            if (!preset.equals(of(contact))) {
                session.commit(new Changes().step(with(contact, preset)).touch(contact));
            }
            return null;
        });
    }

    /** @return what forgets it */
    Step without(Id contact) throws Problem {
        return with(contact, Preset.NONE);
    }

    private Step with(Id contact, Preset preset) throws Problem {
        TreeMap<String, Value> all = new TreeMap<>(all());
        all.remove(contact.text());
        if (!preset.isNone()) {
            all.put(contact.text(), new Value.Many(
                    preset.words().stream().<Value>map(Value.Text::new).toList()));
        }
        return new Step.Setting(SETTING, all.isEmpty() ? ""
                : new String(Canonical.bytes(new Value.Group(all)), StandardCharsets.UTF_8));
    }

    private SortedMap<String, Value> all() throws Problem {
        String text = reads.setting(SETTING).orElse("");
        try {
            return text.isEmpty() ? new TreeMap<>()
                    : ((Value.Group) Canonical.value(text.getBytes(StandardCharsets.UTF_8))).fields();
        } catch (MalformedJson e) {
            throw new IllegalStateException(e);
        }
    }
}
