package org.rowan.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.rowan.bundle.Recipient;
import org.rowan.casebook.contact.Preset;
import picocli.CommandLine.Option;

/** What stays out of one bundle, beside what is remembered for its contacts or in its place. */
final class LeaveOutOptions {
    @Option(names = "--leave-out", paramLabel = "WHAT", descriptionKey = "cli.export.leaveOut")
    private List<String> words = new ArrayList<>();
    @Option(names = "--everything", descriptionKey = "cli.export.everything")
    private boolean everything;

    List<Recipient> of(List<Recipient> recipients) throws UsageProblem {
        Preset more = preset(words);
        return recipients.stream().map(r -> r.with((everything ? Preset.NONE : r.preset()).and(more))).toList();
    }

    static Preset preset(Collection<String> words) throws UsageProblem {
        for (String word : words) {
            if (Preset.of(List.of(word)).isEmpty()) {
                throw new UsageProblem("cli.usage.leaveOut", word);
            }
        }
        return Preset.of(words).orElseThrow();
    }
}
