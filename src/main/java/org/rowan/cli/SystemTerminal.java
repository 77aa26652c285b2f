package org.rowan.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rowan.model.Problem;
import org.rowan.secret.SecretBytes;
import org.rowan.secret.SecretChars;

/**
 * Java's console is there only when neither input nor output is redirected; scripts often redirect both, so the
 * C library asks then.
 */
final class SystemTerminal implements Terminal {
    private static final Path TERMINAL = Path.of("/dev/tty");
    private static final int STANDARD_ERROR = 2;
    private static final char INTERRUPTED = 3;

    private final Console console = System.console();

    @Override
    public boolean canAsk() {
        return hasConsole() || hasTerminalDevice();
    }

    @Override
    public boolean showsWords() {
        return hasConsole() || CLibrary.isTerminal(STANDARD_ERROR);
    }

    @Override
    public SecretChars ask(String prompt) throws IOException {
        char[] typed = hasConsole() ? console.readPassword("%s", prompt) : askThroughDevice(prompt);
        if (typed == null || (typed.length > 0 && typed[typed.length - 1] == INTERRUPTED)) {
            throw cancelled();
        }
        return new SecretChars(typed);
    }

    private static Problem cancelled() {
        return new Problem(Problem.Kind.CANCELLED);
    }

    private boolean hasConsole() {
        return console != null && console.isTerminal();
    }

    private static boolean hasTerminalDevice() {
        try {
            Files.newInputStream(TERMINAL).close();
            return CLibrary.canAsk();
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static char[] askThroughDevice(String prompt) throws IOException {
        try (SecretBytes bytes = new SecretBytes(CLibrary.ask(prompt).orElseThrow(SystemTerminal::cancelled))) {
            return Utf8.decode(bytes);
        }
    }
}
