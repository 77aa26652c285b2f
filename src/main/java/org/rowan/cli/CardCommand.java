package org.rowan.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.rowan.bundle.Exchange;
import picocli.CommandLine.Command;

@Command(name = "card", description = "cli.card")
final class CardCommand extends OnCasebook {
    @Override
    void run(Opened opened) throws IOException {
        String card = new Exchange(opened.casebook()).ownCard().text();
        opened.around().streams().out().write(card.getBytes(StandardCharsets.UTF_8));
    }
}
