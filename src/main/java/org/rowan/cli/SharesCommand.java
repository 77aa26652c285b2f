package org.rowan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.rowan.bundle.share.Handing;
import org.rowan.bundle.share.Share;
import org.rowan.bundle.share.SharePage;
import org.rowan.bundle.share.Shares;
import org.rowan.secret.SecretBytes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "shares", description = "cli.shares")
final class SharesCommand extends OnCasebook {
    @Option(names = "--threshold", paramLabel = "K", required = true, descriptionKey = "cli.shares.threshold")
    private int threshold;
    @Option(names = "--shares", paramLabel = "N", required = true, descriptionKey = "cli.shares.count")
    private int count;
    @Option(names = "--out-dir", paramLabel = "D", required = true, descriptionKey = "cli.shares.outDir")
    private Path folder;

    @Override
    void run(Opened opened) throws IOException {
        try (SecretBytes shared = opened.casebook().protection().sharedSecret(opened.current())) {
            List<Share> shares = Shares.make(shared, threshold, count);
            try {
                write(shares, opened);
            } finally {
                shares.forEach(Share::close);
            }
        }
    }

    private void write(List<Share> shares, Opened opened) throws IOException {
        Handing handing = new Handing(opened.casebook());
        handing.write(shares, this::target, share -> out -> SharePage.write(share, words(share, opened), out));
        handing.remember(threshold, count);
        for (Share share : shares) {
            opened.lines().line(json -> {
                json.writeNumberField("share", share.number());
                json.writeStringField("file", target(share).toString());
            });
        }
        opened.words().say("cli.shares.done", threshold, count);
    }

    private Path target(Share share) {
        return folder.resolve("share-" + share.number() + ".txt");
    }

    private static List<String> words(Share share, Opened opened) {
        return List.of(opened.around().texts().get("share.page", share.number(), share.threshold(), SharePage.set(share)),
                opened.around().texts().get("share.pageKeep", share.threshold()),
                opened.around().texts().get("share.pageUse"));
    }
}
