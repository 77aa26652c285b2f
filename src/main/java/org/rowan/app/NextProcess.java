package org.rowan.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one program that Rowan starts: itself again, to wait beside an open casebook, because at a lock there is no time
 * to start anything. What it will show comes through its standard input, and the end of that is its turn: however this
 * process ends, a lock needs to do nothing for it. Only who ends in order, by the window's cross or a signal, sends it
 * away before. For one thread at a time.
 */
public final class NextProcess {
    private static final String WAITING = "--waiting";
    private static final Path OWN_COMMAND = Path.of("/proc/self/cmdline");
    private static final String END = "\0";

    private final List<String> command;
    private Optional<OutputStream> waiting = Optional.empty();

    private NextProcess(List<String> command) {
        this.command = command;
    }

    /** @return one by the command of this process; empty where the system does not tell that: Windows */
    static Optional<NextProcess> likeThis() {
        ProcessHandle.Info info = ProcessHandle.current().info();
        String main = System.getProperty("sun.java.command", "").split(" ")[0];
        return info.command().flatMap(java -> words(info).filter(words -> words.contains(main))
                .map(words -> new NextProcess(Stream.of(List.of(java), words.subList(0, words.indexOf(main) + 1),
                        List.of(WAITING)).flatMap(List::stream).toList())));
    }

    // Java reads the first 4096 bytes of it only, which a class path alone can fill.
    private static Optional<List<String>> words(ProcessHandle.Info info) {
        try {
            List<String> words = List.of(new String(Files.readAllBytes(OWN_COMMAND), charset()).split(END));
            return Optional.of(words.subList(1, words.size()));
        } catch (IOException _) {
            return info.arguments().map(List::of);
        }
    }

    private static Charset charset() {
        return Charset.forName(System.getProperty("sun.jnu.encoding"), StandardCharsets.UTF_8);
    }

    /** Starts it; when that fails, the user starts Rowan by hand after a lock. */
    void start(List<String> arguments) {
        try {
            waiting = Optional.of(new ProcessBuilder(command).redirectOutput(Redirect.INHERIT)
                    .redirectError(Redirect.INHERIT).start().getOutputStream());
            tell(arguments.stream().map(word -> word + END).collect(Collectors.joining()));
            Runtime.getRuntime().addShutdownHook(new Thread(this::dismiss));
        } catch (IOException _) {
            waiting = Optional.empty();
        }
    }

    /** Tells it one thing more. */
    void add(String argument) {
        tell(argument + END);
    }

    /** Sends it away: its turn will not come. */
    void dismiss() {
        tell(END);
        waiting.ifPresent(NextProcess::close);
        waiting = Optional.empty();
    }

    private static void close(OutputStream input) {
        try {
            input.close();
        } catch (IOException _) {
            // somebody ended it
        }
    }

    private void tell(String words) {
        waiting.ifPresent(input -> {
            try {
                input.write(words.getBytes(StandardCharsets.UTF_8));
                input.flush();
            } catch (IOException _) {
                // somebody ended it
            }
        });
    }

    /**
     * @param own   the arguments that this process was started with
     * @param input what the process before writes to
     * @return those, or what the process before says when it is this one's turn; empty when it never is
     */
    public static Optional<List<String>> arguments(List<String> own, InputStream input) throws IOException {
        if (!own.equals(List.of(WAITING))) {
            return Optional.of(own);
        }
        String told = new String(input.readAllBytes(), StandardCharsets.UTF_8);
        return told.isEmpty() || told.endsWith(END + END) ? Optional.empty() : Optional.of(List.of(told.split(END)));
    }
}
