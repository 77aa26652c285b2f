package org.rowan;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rowan's window in processes of its own: the first, and the fresh one after each lock. It has a machine of its own
 * too: home, temporary and working folders, below one that is given.
 */
public final class WindowProcess implements AutoCloseable {
    private static final int MINUTES = 3;
    static final String MACHINE = "ROWAN_TEST_MACHINE";

    private final Path machine;
    private final Process process;
    private final ServerSocketChannel listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    private SocketChannel person;
    private BufferedReader from;
    private OutputStream to;
    private ProcessHandle now;

    /**
     * Starts it, and waits until it can be told something.
     *
     * @param headless whether there is no screen
     * @param folder   none, or the one of a casebook
     */
    public WindowProcess(Path machine, boolean headless, String... folder) throws IOException {
        this.machine = machine;
        for (String part : List.of("home", "tmp", "work")) {
            Files.createDirectories(machine.resolve(part));
        }
        ProcessBuilder builder = new ProcessBuilder(command(headless, folder))
                .directory(machine.resolve("work").toFile()).redirectErrorStream(true)
                .redirectOutput(machine.resolve("said").toFile());
        listening.bind(address(machine));
        builder.environment().put("HOME", machine.resolve("home").toString());
        builder.environment().put("TMPDIR", machine.resolve("tmp").toString());
        builder.environment().put(MACHINE, machine.toString());
        builder.environment().keySet().removeAll(Set.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS"));
        builder.environment().keySet().removeIf(name -> name.startsWith("XDG_"));
        process = builder.start();
        ready();
    }

    private List<String> command(boolean headless, String... folder) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism", "-XX:-CreateCoredumpOnCrash", "-XX:ErrorFile=/dev/null", "-Xmx768m",
                "-Djava.awt.headless=true", "-Duser.language=en",
                "-Drowan.native=" + Path.of(System.getProperty("rowan.native")).toAbsolutePath(),
                "-Duser.home=" + machine.resolve("home"), "-Djava.io.tmpdir=" + machine.resolve("tmp")));
        if (headless) {
            command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
        }
        command.addAll(List.of("--module-path", absolute(System.getProperty("jdk.module.path")),
                "--add-modules", "javafx.controls",
                "--add-opens", "javafx.graphics/com.sun.javafx.application=ALL-UNNAMED",
                "--enable-native-access=javafx.graphics,ALL-UNNAMED",
                "-cp", absolute(System.getProperty("java.class.path")), WindowPerson.class.getName()));
        command.addAll(List.of(folder));
        return command;
    }

    private static String absolute(String paths) {
        return Stream.of(paths.split(File.pathSeparator)).map(path -> Path.of(path).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    static UnixDomainSocketAddress address(Path machine) {
        return UnixDomainSocketAddress.of(machine.resolve("talk"));
    }

    /** The next one that comes is told from now on. */
    private void ready() throws IOException {
        person = await(CompletableFuture.supplyAsync(this::accept));
        from = new BufferedReader(new InputStreamReader(Channels.newInputStream(person), StandardCharsets.US_ASCII));
        to = Channels.newOutputStream(person);
        now = ProcessHandle.of(Long.parseLong(answer("ready "))).orElseThrow();
    }

    private SocketChannel accept() {
        try {
            return listening.accept();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Has the person do something, and waits until it is done. */
    public void tell(String verb, String... words) throws IOException {
        send(verb, words);
        answer("done ");
    }

    /** The same with a last word that is known under its mask only. */
    void tell(String verb, String word, Canary canary) throws IOException {
        send(Stream.concat(masked(verb, word), Stream.of(canary.first())));
        answer("done ");
    }

    private void send(String verb, String... words) throws IOException {
        send(Stream.concat(masked(verb), masked(words)));
    }

    private static Stream<byte[]> masked(String... words) {
        return Stream.of(words).map(word -> Canary.mask(word.getBytes(StandardCharsets.UTF_8)));
    }

    private void send(Stream<byte[]> masked) throws IOException {
        String line = masked.map(HexFormat.of()::formatHex).collect(Collectors.joining(" "));
        to.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    private String answer(String beginning) throws IOException {
        String line = from.readLine();
        if (line == null || !line.startsWith(beginning)) {
            throw new AssertionError(line + "\n" + Files.readString(machine.resolve("said")));
        }
        return line.substring(beginning.length());
    }

    /** Unlocks. */
    public void unlock(String passphrase) throws IOException {
        tell("fill", "#passphrase", passphrase);
        tell("press", "#unlock-open");
        tell("seen", "#go-settings");
    }

    /**
     * Has a key pressed that locks, and waits until the process is gone and the fresh one shows the unlock page.
     *
     * @param control whether Ctrl is held
     * @return nanoseconds from the key to the end of the process
     */
    public long lock(String key, boolean control) throws IOException {
        send("pressed", key, control ? "control" : "");
        long pressed = Long.parseLong(answer("pressed "));
        long nanos = end() - pressed;
        person.close();
        ready();
        return nanos;
    }

    /** Closes the window as its cross does, and waits until the process has ended. */
    public void quit() throws IOException {
        send("close");
        end();
    }

    /** Waits until it has ended; Java looks after processes that are not its own every 300 ms only. */
    private long end() {
        long latest = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
        while (runs(now.pid())) {
            if (System.nanoTime() > latest) {
                throw new AssertionError("did not end in time");
            }
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(200));
        }
        return System.nanoTime();
    }

    /** @return whether it has threads and memory; one that nobody has asked how it ended has none */
    private static boolean runs(long pid) {
        try {
            String state = Files.readString(Path.of("/proc", Long.toString(pid), "stat"), StandardCharsets.ISO_8859_1);
            return "ZX".indexOf(state.charAt(state.lastIndexOf(')') + 2)) < 0;
        } catch (IOException _) {
            return false;
        }
    }

    private static <T> T await(CompletableFuture<T> future) {
        return future.orTimeout(MINUTES, TimeUnit.MINUTES).join();
    }

    /** @return the one that is told now */
    public ProcessHandle now() {
        return now;
    }

    /** @return everything that was started here and lives, by whomever */
    public List<ProcessHandle> alive() {
        return ProcessHandle.allProcesses().filter(this::marked).toList();
    }

    private boolean marked(ProcessHandle one) {
        try {
            String environment = Files.readString(Path.of("/proc", Long.toString(one.pid()), "environ"),
                    StandardCharsets.ISO_8859_1);
            return environment.contains(MACHINE + "=" + machine + "\0");
        } catch (IOException _) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        person.close();
        listening.close();
        Files.deleteIfExists(machine.resolve("talk"));
        now.destroyForcibly();
        process.destroyForcibly();
        CompletableFuture.allOf(now.onExit(), process.onExit()).orTimeout(MINUTES, TimeUnit.MINUTES).join();
    }
}
