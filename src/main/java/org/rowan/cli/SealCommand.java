package org.rowan.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rowan.bundle.SealOrder;
import org.rowan.bundle.Seals;
import org.rowan.casebook.contact.Contact;
import org.rowan.model.Entry;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "seal", description = "cli.seal")
final class SealCommand extends OnCasebook {
    @Parameters(index = "1", paramLabel = "TESTIMONY", descriptionKey = "cli.seal.testimony")
    private String name;
    @Option(names = "--to", paramLabel = "CONTACT", descriptionKey = "cli.seal.to")
    private List<String> names = new ArrayList<>();
    @Option(names = "--with", paramLabel = "DOCUMENT", descriptionKey = "cli.seal.with")
    private List<String> documents = new ArrayList<>();
    @Option(names = "--keep-name", descriptionKey = "cli.seal.keepName")
    private boolean keepName;

    @Override
    void run(Opened opened) throws IOException {
        Entry testimony = opened.casebook().records().named(Kind.TESTIMONY, name);
        Set<Id> records = new LinkedHashSet<>(Set.of(testimony.id()));
        new Seals(opened.casebook()).goingWith(testimony).forEach(d -> records.add(d.id()));
        for (String document : documents) {
            records.add(opened.casebook().records().named(Kind.DOCUMENT, document).id());
        }
        Optional<SealOrder> order = names.isEmpty() ? SealOrder.of(opened.casebook()) : Optional.empty();
        if (names.isEmpty() && order.isEmpty()) {
            throw new UsageProblem("cli.usage.noRecipient");
        }
        Sealing sealing = new Sealing(opened);
        List<Contact> to = order.isPresent() ? sealing.ordered(order.get()) : named(opened);
        sealing.seal(records, to, keepName || order.filter(SealOrder::whom).isPresent());
    }

    private List<Contact> named(Opened opened) throws IOException {
        List<Contact> contacts = new ArrayList<>();
        for (String one : names) {
            for (String member : RecipientOptions.members(one, opened)) {
                RecipientOptions.warn(member, opened);
                contacts.add(opened.casebook().contacts().named(member));
            }
        }
        return contacts;
    }
}
