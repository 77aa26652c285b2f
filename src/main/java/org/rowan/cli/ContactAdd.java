package org.rowan.cli;

import java.io.IOException;
import org.rowan.bundle.Acquaintance;
import org.rowan.bundle.Exchange;
import org.rowan.casebook.contact.Contact;
import org.rowan.model.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "add", description = "cli.contact.add")
final class ContactAdd extends OnCasebook {
    @Parameters(index = "1", paramLabel = "CARD", descriptionKey = "cli.contact.card")
    private String card;
    @Option(names = "--replace", descriptionKey = "cli.contact.replace")
    private boolean replace;
    @Option(names = "--new", descriptionKey = "cli.contact.new")
    private boolean another;

    /** A card that changes a contact is never taken in without being asked for. */
    @Override
    void run(Opened opened) throws IOException {
        if (replace && another) {
            throw new UsageProblem("cli.usage.replaceOrNew");
        }
        String text = Given.file(card, opened.around().streams());
        Exchange exchange = new Exchange(opened.casebook());
        Contact contact = exchange.meet(text) instanceof Acquaintance.Changed changed && !another
                ? replaced(exchange, changed, opened) : exchange.addContact(text);
        sayPreset(contact, exchange, opened);
        ContactJson.write(contact, opened.casebook().contacts().right(contact.id()), opened.lines());
        if (!contact.verified()) {
            opened.words().say("cli.contact.readAloud", contact.fingerprint());
        }
    }

    private void sayPreset(Contact contact, Exchange exchange, Opened opened) throws IOException {
        String words = String.join(", ", exchange.preset(contact).words());
        if (another && !words.isEmpty()) {
            opened.words().say("cli.contact.staysOut", words);
        }
    }

    private Contact replaced(Exchange exchange, Acquaintance.Changed changed, Opened opened) throws IOException {
        String before = changed.contact().fingerprint();
        if (!replace) {
            throw new Problem(Problem.Kind.CARD_CHANGED, changed.contact().name(), before,
                    changed.fingerprint().words());
        }
        opened.words().say("cli.contact.replaced", changed.contact().name(), before, changed.fingerprint().words());
        return exchange.replaceCard(changed);
    }
}
