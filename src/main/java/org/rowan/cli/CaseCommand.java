package org.rowan.cli;

import picocli.CommandLine.Command;

@Command(name = "case", description = "cli.case",
        subcommands = {CaseAdd.class, CaseSet.class, CaseList.class, CaseShow.class})
final class CaseCommand extends Group {
}
