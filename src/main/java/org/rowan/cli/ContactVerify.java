package org.rowan.cli;

import java.io.IOException;
import java.util.stream.Collectors;
import org.rowan.bundle.Fingerprint;
import org.rowan.bundle.Heard;
import org.rowan.casebook.contact.Contact;
import org.rowan.casebook.contact.Contacts;
import org.rowan.model.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "verify", description = "cli.contact.verify")
final class ContactVerify extends OnCasebook {
    @Parameters(index = "1", paramLabel = "CONTACT", descriptionKey = "cli.contact.name")
    private String name;
    @Option(names = "--heard", paramLabel = "WORDS", descriptionKey = "cli.contact.heard")
    private String words;

    @Override
    void run(Opened opened) throws IOException {
        Contacts contacts = opened.casebook().contacts();
        Contact contact = contacts.named(name);
        if (words != null) {
            check(contact, new Fingerprint(contact.fingerprint()).compare(
                    Given.text(words, opened.around().streams())));
        }
        ContactJson.write(contacts.compared(contact, true), contacts.right(contact.id()), opened.lines());
    }

    private static void check(Contact contact, Heard heard) throws Problem {
        if (!heard.same()) {
            String places = heard.differ().stream().map(String::valueOf).collect(Collectors.joining(", "));
            throw new Problem(Problem.Kind.FINGERPRINT_DIFFERS, contact.name(),
                    places.isEmpty() ? heard.parts() + "/" + heard.all() : places);
        }
    }
}
