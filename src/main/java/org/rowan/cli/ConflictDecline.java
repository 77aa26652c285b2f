package org.rowan.cli;

import java.io.IOException;
import org.rowan.casebook.merge.Dispute;
import picocli.CommandLine.Command;

@Command(name = "decline", description = "cli.conflict.decline")
final class ConflictDecline extends OnDispute {
    @Override
    void run(Dispute dispute, Opened opened) throws IOException {
        requested(dispute);
        opened.casebook().disputes().decline(dispute.entry().id());
        decided(dispute, opened);
    }
}
