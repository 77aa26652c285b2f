package org.rowan.app;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import org.rowan.casebook.Casebooks;
import org.rowan.cli.Commands;
import org.rowan.cli.Streams;
import org.rowan.cli.Terminal;
import org.rowan.model.Problem;
import org.rowan.secret.ProcessMemory;
import org.rowan.text.Texts;

/** Where the process starts and ends. */
public final class Main {
    private final Texts texts = Texts.of(Locale.getDefault());
    private final PrintStream err = new PrintStream(System.err, true, charset(System.err));

    private Main() {
    }

    /** Opens the window, or carries out one command and ends the process with its exit status. */
    public static void main(String... arguments) {
        ProcessMemory.hide();
        Main main = new Main();
        Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> main.fail(failure));
        System.exit(main.run(arguments));
    }

    private int run(String... own) {
        try {
            return NextProcess.arguments(List.of(own), System.in).map(this::run).orElse(0);
        } catch (IOException _) {
            // the process before is gone, and what it said with it
            return 0;
        }
    }

    private int run(List<String> words) {
        String[] arguments = words.toArray(String[]::new);
        return WindowArguments.areThese(words) ? window(arguments) : commandLine(arguments);
    }

    private int window(String... arguments) {
        Optional<String> missing =
                WindowNeeds.apply() ? WindowNeeds.ofThisComputer().missing() : Optional.empty();
        if (missing.isPresent()) {
            err.println(texts.get(missing.get()));
            return Problem.Exit.NO_ROOM_OR_ACCESS.status();
        }
        Application.launch(WindowApplication.class, arguments);
        return 0;
    }

    private int commandLine(String... arguments) {
        Streams streams = new Streams(new FileInputStream(FileDescriptor.in), System.out, err,
                Terminal.ofThisProcess());
        return new Commands(Casebooks.standard(), texts, streams).listenToInterruptions().run(arguments);
    }

    /** A mistake of ours: named by its type and place, never by its message, which may hold what a user wrote. */
    private void fail(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        err.println(texts.get("cli.failed", failure.getClass().getSimpleName(),
                trace.length == 0 ? "?" : trace[0].toString()));
        Runtime.getRuntime().halt(1);
    }

    /** A system that claims to know ASCII only is a system that was not asked; terminals speak UTF-8. */
    private static Charset charset(PrintStream stream) {
        return stream.charset().equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : stream.charset();
    }
}
