package org.rowan.cli;

import java.io.IOException;
import org.rowan.casebook.merge.Dispute;
import picocli.CommandLine.Command;

@Command(name = "accept", description = "cli.conflict.accept")
final class ConflictAccept extends OnDispute {
    @Override
    void run(Dispute dispute, Opened opened) throws IOException {
        requested(dispute);
        opened.casebook().disputes().accept(dispute.entry().id());
        decided(dispute, opened);
    }
}
