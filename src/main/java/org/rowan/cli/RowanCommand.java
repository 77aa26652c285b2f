package org.rowan.cli;

import picocli.CommandLine.Command;

/** The first word: {@code rowan}. */
@Command(name = "rowan", description = "cli.about", subcommands = {
    CreateCommand.class, SecondCommand.class, PassphraseCommand.class, ErasePassphraseCommand.class, GrowCommand.class,
    CaseCommand.class, TestimonyCommand.class, AttachCommand.class, MediaCommand.class, SearchCommand.class,
    ConflictCommand.class,
    CardCommand.class, ContactCommand.class, ExportCommand.class, ReceiveCommand.class, SealCommand.class,
    OutboxCommand.class, BackupCommand.class, RestoreCommand.class, SharesCommand.class, RebuildCommand.class,
    CheckCommand.class, VerifyCommand.class, RescueCommand.class})
final class RowanCommand extends Group {
}
