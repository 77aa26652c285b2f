package org.rowan.cli;

import java.io.IOException;
import java.util.Optional;
import org.rowan.casebook.contact.Contact;
import org.rowan.casebook.merge.Dispute;
import org.rowan.model.Id;
import picocli.CommandLine.Command;

@Command(name = "show", description = "cli.conflict.show")
final class ConflictShow extends OnDispute {
    @Override
    void run(Dispute dispute, Opened opened) throws IOException {
        Optional<Id> sender = dispute.request().flatMap(r -> r.sender());
        Optional<Contact> contact = sender.isPresent() ? opened.casebook().contacts().find(sender.get())
                : Optional.empty();
        opened.lines().line(json -> new DisputeJson(json).write(dispute, contact.map(Contact::name).orElse("")));
    }
}
