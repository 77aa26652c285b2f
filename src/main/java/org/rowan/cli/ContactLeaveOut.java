package org.rowan.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.rowan.casebook.contact.Contact;
import org.rowan.casebook.contact.Presets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "leave-out", description = "cli.contact.leaveOut")
final class ContactLeaveOut extends OnCasebook {
    @Parameters(index = "1", paramLabel = "CONTACT", descriptionKey = "cli.contact.name")
    private String name;
    @Parameters(index = "2..*", paramLabel = "WHAT", descriptionKey = "cli.contact.leaveOutWhat")
    private List<String> words = new ArrayList<>();
    @Option(names = "--nothing", descriptionKey = "cli.contact.leaveOutNothing")
    private boolean nothing;

    /** Without words it says what is remembered. */
    @Override
    void run(Opened opened) throws IOException {
        if (nothing && !words.isEmpty()) {
            throw new UsageProblem("cli.usage.nothing");
        }
        Contact contact = opened.casebook().contacts().named(name);
        Presets presets = opened.casebook().contacts().presets();
        if (nothing || !words.isEmpty()) {
            presets.put(contact.id(), LeaveOutOptions.preset(words));
        }
        List<String> now = List.copyOf(presets.of(contact.id()).words());
        opened.lines().line(json -> {
            json.writeStringField("name", contact.name());
            new RecordJson(json).names("leaves-out", now);
        });
    }
}
