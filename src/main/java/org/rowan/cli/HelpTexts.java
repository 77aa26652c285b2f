package org.rowan.cli;

import java.util.ListResourceBundle;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rowan.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Puts sentences in the place of the keys that stand in the commands' annotations. */
record HelpTexts(Texts texts) {
    private static final int WIDTH = 110;

    void speakOn(CommandLine line) {
        Map<String, String> sentences = new TreeMap<>();
        collect(line, sentences);
        line.setResourceBundle(new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return sentences.entrySet().stream().map(e -> new Object[] {e.getKey(), e.getValue()})
                        .toArray(Object[][]::new);
            }
        });
    }

    private void collect(CommandLine line, Map<String, String> sentences) {
        line.getCommandSpec().interpolateVariables(false);
        UsageMessageSpec usage = line.getCommandSpec().usageMessage();
        usage.width(WIDTH).synopsisHeading(sentence("cli.help.usage") + " ")
                .commandListHeading("%n" + sentence("cli.help.commands") + "%n")
                .description(Stream.of(usage.description()).map(this::sentence).toArray(String[]::new));
        for (ArgSpec argument : line.getCommandSpec().args()) {
            sentences.put(argument.descriptionKey(), sentence(argument.descriptionKey()));
        }
        line.getSubcommands().values().forEach(sub -> collect(sub, sentences));
    }

    /** Picocli formats what it prints. */
    private String sentence(String key) {
        return texts.get(key).replace("%", "%%");
    }
}
