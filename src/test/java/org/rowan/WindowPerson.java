package org.rowan;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.rowan.app.NextProcess;
import org.rowan.app.WindowApplication;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.ui.TestWindow;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/**
 * A person at the real window, in a process of its own, who does what is told and says when it is done:
 * {@link WindowProcess} tells. Rowan starts this again for the time after a lock, and the telling goes on with that one.
 * The arguments are the window's own. It is {@code Main} but for hiding its memory, which others want to look into.
 */
public final class WindowPerson {
    private final PrintStream out;
    private final BufferedReader in;
    private final FxRobot robot = new FxRobot();
    private final TestWindow window = new TestWindow(null);
    /** Whatever was told stays in memory as long as the process does. */
    private final List<String> memory = new ArrayList<>();

    private WindowPerson(SocketChannel told) {
        out = new PrintStream(Channels.newOutputStream(told), true, StandardCharsets.US_ASCII);
        in = new BufferedReader(new InputStreamReader(Channels.newInputStream(told), StandardCharsets.US_ASCII));
    }

    public static void main(String... own) throws Exception {
        Optional<List<String>> arguments = NextProcess.arguments(List.of(own), System.in);
        if (arguments.isPresent()) {
            FxToolkit.registerPrimaryStage();
            FxToolkit.setupApplication(WindowApplication.class, arguments.get().toArray(String[]::new));
            new WindowPerson(SocketChannel.open(WindowProcess.address(Path.of(System.getenv(WindowProcess.MACHINE)))))
                    .listen();
        }
        Runtime.getRuntime().halt(0);
    }

    private void listen() throws IOException {
        TestWindow.until(() -> Stream.of("#passphrase", "#welcome-create")
                .anyMatch(field -> robot.lookup(field).tryQuery().isPresent()));
        out.println("ready " + ProcessHandle.current().pid());
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            List<String> words = Stream.of(line.split(" ")).map(WindowPerson::unmasked).toList();
            memory.addAll(words);
            act(words.getFirst(), words.size() > 1 ? words.get(1) : "", words.size() > 2 ? words.get(2) : "");
            out.println("done " + memory.size());
        }
    }

    private static String unmasked(String hex) {
        return new String(Canary.mask(HexFormat.of().parseHex(hex)), StandardCharsets.UTF_8);
    }

    private void act(String verb, String first, String second) throws IOException {
        switch (verb) {
            case "seen" -> window.seen(first);
            case "press" -> window.press(first);
            case "fill" -> fill(first, second);
            case "choose" -> TestWindow.until(() -> choose(first, second));
            case "key" -> robot.type(KeyCode.valueOf(first));
            case "wait" -> TestWindow.until(() -> Files.exists(Path.of(first)));
            case "spill" -> Files.writeString(Path.of(first), second);
            case "pressed" -> pressed(KeyCode.valueOf(first), second.equals("control"));
            case "close" -> robot.interact(() -> Window.getWindows().forEach(shown ->
                    Event.fireEvent(shown, new WindowEvent(shown, WindowEvent.WINDOW_CLOSE_REQUEST))));
            default -> throw new IllegalArgumentException(verb);
        }
    }

    /** Puts a text into a field, and the cursor behind it. */
    private void fill(String field, String text) {
        window.seen(field);
        window.fill(field, text);
        robot.interact(() -> {
            TextInputControl input = robot.lookup(field).queryAs(TextInputControl.class);
            input.requestFocus();
            input.end();
        });
    }

    /** Takes the line of a list that is about a file, or the first one. */
    private boolean choose(String list, String wanted) {
        Optional<ListView<?>> view = robot.lookup(list).tryQuery();
        for (int i = 0; view.isPresent() && i < view.get().getItems().size(); i++) {
            Object item = view.get().getItems().get(i);
            if (wanted.isEmpty() || item instanceof Entry entry
                    && entry.content().text(Field.FILE).equals(wanted)) {
                view.get().getSelectionModel().clearAndSelect(i);
                view.get().requestFocus();
                return true;
            }
        }
        return false;
    }

    /** A key that ends the process: the time is told first, for nothing can be told after. */
    private void pressed(KeyCode key, boolean control) {
        robot.interact(() -> {
            out.println("pressed " + System.nanoTime());
            Event.fireEvent(Window.getWindows().getFirst().getScene(),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, control, false, false));
        });
    }
}
