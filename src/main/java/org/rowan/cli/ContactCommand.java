package org.rowan.cli;

import picocli.CommandLine.Command;

@Command(name = "contact", description = "cli.contact",
        subcommands = {ContactAdd.class, ContactVerify.class, ContactPermit.class, ContactList.class,
                ContactGroup.class, ContactGroups.class, ContactLeaveOut.class})
final class ContactCommand extends Group {
}
