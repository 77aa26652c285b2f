package org.rowan.cli;

import java.io.IOException;
import java.util.stream.Stream;
import org.rowan.casebook.Casebooks;
import org.rowan.model.Problem;
import org.rowan.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command line: one word or two, then options. Results go out as JSON lines, words to standard error. */
public final class Commands {
    private static final String UNREADABLE = "\ufffd";

    private final Surroundings around;

    /** @param casebooks the only way to a folder */
    public Commands(Casebooks casebooks, Texts texts, Streams streams) {
        this.around = new Surroundings(casebooks, texts, streams, new Interruption());
    }

    /** From now on Ctrl+C cancels the running work, which then leaves nothing halfway. */
    public Commands listenToInterruptions() {
        around.interruption().listen();
        return this;
    }

    /** @return the exit status, see {@link Problem.Exit} */
    public int run(String... arguments) {
        try (Interruption _ = around.interruption()) {
            return status(arguments);
        } catch (UsageProblem e) {
            around.words().say(e.key(), e.arguments());
            return Problem.Exit.USAGE.status();
        } catch (IOException e) {
            Problem problem = Failures.of(e);
            around.words().sayAsIs(around.texts().explain(problem));
            return problem.kind().exit().status();
        }
    }

    private int status(String... arguments) throws IOException {
        CommandLine line = line();
        try {
            if (Stream.of(arguments).anyMatch(a -> a.contains(UNREADABLE))) {
                throw new UsageProblem("cli.usage.unreadable");
            }
            return run(line.parseArgs(arguments));
        } catch (ParameterException e) {
            around.words().sayAsIs(UsageErrors.sentence(e, around.texts()));
            e.getCommandLine().usage(around.streams().err(), CommandLine.Help.Ansi.OFF);
            return Problem.Exit.USAGE.status();
        }
    }

    private CommandLine line() {
        CommandLine line = new CommandLine(new RowanCommand()).setExpandAtFiles(false);
        new HelpTexts(around.texts()).speakOn(line);
        return line;
    }

    private int run(ParseResult parsed) throws IOException {
        ParseResult last = parsed;
        while (!last.isUsageHelpRequested() && last.hasSubcommand()) {
            last = last.subcommand();
        }
        CommandLine command = last.commandSpec().commandLine();
        if (last.isUsageHelpRequested()) {
            command.usage(around.streams().out(), CommandLine.Help.Ansi.OFF);
        } else {
            ((Job) command.getCommand()).run(around);
        }
        if (around.streams().out().checkError()) {
            throw new Problem(Problem.Kind.RESULTS_UNWRITTEN);
        }
        return 0;
    }
}
