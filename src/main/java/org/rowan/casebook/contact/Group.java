package org.rowan.casebook.contact;

import java.util.List;
import org.rowan.model.Id;

/**
 * Contacts who often get the same.
 *
 * @param name    as the user calls them
 * @param members in the order in which they were chosen
 */
public record Group(Id id, String name, List<Id> members) {
    public Group {
        members = members.stream().distinct().toList();
    }

    Group without(Id contact) {
        return new Group(id, name, members.stream().filter(m -> !m.equals(contact)).toList());
    }
}
