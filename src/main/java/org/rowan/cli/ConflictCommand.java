package org.rowan.cli;

import picocli.CommandLine.Command;

@Command(name = "conflict", description = "cli.conflict",
        subcommands = {ConflictList.class, ConflictShow.class, ConflictDecide.class, ConflictAccept.class,
                ConflictDecline.class})
final class ConflictCommand extends Group {
}
