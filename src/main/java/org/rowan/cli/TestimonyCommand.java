package org.rowan.cli;

import picocli.CommandLine.Command;

@Command(name = "testimony", description = "cli.testimony", subcommands = TestimonyAdd.class)
final class TestimonyCommand extends Group {
}
