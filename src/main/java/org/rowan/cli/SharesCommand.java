package org.rowan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rowan.bundle.Exchange;
import org.rowan.bundle.Recipient;
import org.rowan.bundle.Sharing;
import org.rowan.bundle.share.Share;
import org.rowan.bundle.share.SharePage;
import org.rowan.bundle.share.Shares;
import org.rowan.secret.SecretBytes;
import org.rowan.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "shares", description = "cli.shares")
final class SharesCommand extends OnCasebook {
    @Option(names = "--threshold", paramLabel = "K", required = true, descriptionKey = "cli.shares.threshold")
    private int threshold;
    @Option(names = "--shares", paramLabel = "N", required = true, descriptionKey = "cli.shares.count")
    private int count;
    @Option(names = "--to", paramLabel = "CONTACT", descriptionKey = "cli.shares.to")
    private List<String> names = new ArrayList<>();
    @Option(names = "--out-dir", paramLabel = "D", required = true, descriptionKey = "cli.shares.outDir")
    private Path folder;

    @Override
    void run(Opened opened) throws IOException {
        List<Recipient> to = new ArrayList<>();
        for (String name : names) {
            to.add(new Exchange(opened.casebook()).recipient(name));
        }
        try (SecretBytes shared = opened.casebook().protection().sharedSecret(opened.current())) {
            List<Share> shares = Shares.make(shared, threshold, count);
            try {
                write(shares, to, opened);
            } finally {
                shares.forEach(Share::close);
            }
        }
    }

    private void write(List<Share> shares, List<Recipient> to, Opened opened) throws IOException {
        Sharing sharing = new Sharing(opened.casebook(), new PageWords(opened.around().texts()));
        for (Sharing.Handed handed : sharing.write(shares, to, folder, ".txt", sharing::text)) {
            opened.lines().line(json -> {
                json.writeNumberField("share", handed.share());
                json.writeStringField("file", handed.file().toString());
                json.writeStringField("to", handed.to());
            });
        }
        opened.words().say("cli.shares.done", threshold, count);
    }

    private record PageWords(Texts texts) implements Sharing.Words {
        @Override
        public String title(Share share) {
            return texts.get("share.title", share.number());
        }

        @Override
        public List<String> below(Share share) {
            return List.of(texts.get("share.page", share.number(), share.threshold(), SharePage.set(share)),
                    texts.get("share.pageKeep", share.threshold()), texts.get("share.pageUse"));
        }
    }
}
