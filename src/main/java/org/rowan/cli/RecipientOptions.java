package org.rowan.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rowan.bundle.Exchange;
import org.rowan.bundle.Recipient;
import org.rowan.casebook.contact.Contact;
import org.rowan.casebook.contact.Contacts;
import org.rowan.casebook.contact.Group;
import org.rowan.model.Id;
import org.rowan.secret.SecretChars;
import picocli.CommandLine.Option;

/** Who can open what is written. */
final class RecipientOptions {
    private static final String KEY = "age1";

    @Option(names = "--to", paramLabel = "CONTACT|age1...", descriptionKey = "cli.export.to")
    private List<String> names = new ArrayList<>();
    @Option(names = "--to-passphrase", descriptionKey = "cli.export.toPassphrase")
    private boolean passphrase;

    /** What is done with the recipients while a passphrase among them is open. */
    @FunctionalInterface
    interface Use {
        void with(List<Recipient> recipients) throws IOException;
    }

    /** @param prompt a key: what to say when somebody is asked for a new passphrase */
    void use(Opened opened, String prompt, Use use) throws IOException {
        if (passphrase && !names.isEmpty()) {
            throw new UsageProblem("cli.usage.alone");
        }
        if (passphrase) {
            try (SecretChars fresh = opened.more().fresh(prompt)) {
                use.with(List.of(Recipient.ofPassphrase(fresh)));
            }
        } else {
            use.with(named(opened));
        }
    }

    private List<Recipient> named(Opened opened) throws IOException {
        if (names.isEmpty()) {
            throw new UsageProblem("cli.usage.noRecipient");
        }
        Exchange exchange = new Exchange(opened.casebook());
        List<Recipient> recipients = new ArrayList<>();
        for (String name : names) {
            for (String one : members(name, opened)) {
                warn(one, opened);
                recipients.add(exchange.recipient(one));
            }
        }
        return recipients;
    }

    /** @return the members of a group; of a contact, a key, or a name that is none of them, itself */
    static List<String> members(String name, Opened opened) throws IOException {
        Contacts contacts = opened.casebook().contacts();
        boolean known = name.startsWith(KEY) || contacts.list().stream().anyMatch(c -> c.name().equals(name));
        Optional<Group> group = known ? Optional.empty() : contacts.groups().named(name);
        return group.map(g -> g.members().stream().map(Id::text).toList()).orElse(List.of(name));
    }

    /** Says that nobody compared the contact's card. */
    static void warn(String name, Opened opened) throws IOException {
        if (!name.startsWith(KEY)) {
            Contact contact = opened.casebook().contacts().named(name);
            if (!contact.verified()) {
                opened.words().say("cli.export.unverified", contact.name());
            }
        }
    }
}
