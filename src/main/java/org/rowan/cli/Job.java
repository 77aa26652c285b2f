package org.rowan.cli;

import java.io.IOException;
import picocli.CommandLine.Option;

/** One command. Its options are its fields; descriptions are keys of texts. */
abstract class Job {
    @Option(names = {"-h", "--help"}, usageHelp = true, descriptionKey = "cli.option.help")
    private boolean help;

    abstract void run(Surroundings around) throws IOException;
}
