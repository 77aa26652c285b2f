package org.rowan.app;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The one program that Rowan starts: itself, in the place of a process that ends. Its own command is used again but
 * for the last arguments, which were Rowan's.
 *
 * @param command everything before Rowan's own arguments
 */
record FreshProcess(List<String> command) {
    private static final Path WORDS = Path.of("/proc/self/cmdline");

    /**
     * Looks at the command of this process.
     *
     * @param arguments how many of the last ones are Rowan's own
     * @return empty where the system does not tell: Windows
     */
    static Optional<FreshProcess> like(int arguments) {
        return ownCommand().filter(words -> words.size() > arguments)
                .map(words -> new FreshProcess(words.subList(0, words.size() - arguments)));
    }

    private static Optional<List<String>> ownCommand() {
        ProcessHandle.Info info = ProcessHandle.current().info();
        return info.command().flatMap(java -> words(info)
                .map(words -> Stream.concat(Stream.of(java), words.stream()).toList()));
    }

    // Java reads the first 4096 bytes of it only, which a class path alone can fill.
    private static Optional<List<String>> words(ProcessHandle.Info info) {
        try {
            return Optional.of(split(new String(Files.readAllBytes(WORDS), charset())));
        } catch (IOException _) {
            return info.arguments().map(List::of);
        }
    }

    /** @return the words that each end with a zero, but the first, which names the program */
    private static List<String> split(String line) {
        List<String> words = List.of(line.split("\0", -1));
        return words.subList(1, words.size() - 1);
    }

    private static Charset charset() {
        return Charset.forName(System.getProperty("sun.jnu.encoding"), StandardCharsets.UTF_8);
    }

    /** Starts it, with the streams of this one; when that fails, there is nobody left to be told. */
    void start(List<String> arguments) {
        try {
            new ProcessBuilder(Stream.concat(command.stream(), arguments.stream()).toList()).inheritIO().start();
        } catch (IOException _) {
            // the user starts it by hand
        }
    }
}
