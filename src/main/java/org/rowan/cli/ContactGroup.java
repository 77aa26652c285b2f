package org.rowan.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rowan.casebook.contact.Group;
import org.rowan.casebook.contact.Groups;
import org.rowan.model.Id;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "group", description = "cli.contact.group")
final class ContactGroup extends OnCasebook {
    @Parameters(index = "1", paramLabel = "NAME", descriptionKey = "cli.contact.groupName")
    private String name;
    @Parameters(index = "2..*", paramLabel = "CONTACT", descriptionKey = "cli.contact.groupMembers")
    private List<String> members = new ArrayList<>();

    /** Without members the group is forgotten. */
    @Override
    void run(Opened opened) throws IOException {
        Groups groups = opened.casebook().contacts().groups();
        Optional<Group> known = groups.named(name);
        List<Id> ids = new ArrayList<>();
        for (String member : members) {
            ids.add(opened.casebook().contacts().named(member).id());
        }
        if (!ids.isEmpty()) {
            groups.put(new Group(known.map(Group::id).orElseGet(Id::random), name, ids));
        } else if (known.isPresent()) {
            groups.remove(known.get().id());
        }
        ContactGroups.write(opened);
    }
}
