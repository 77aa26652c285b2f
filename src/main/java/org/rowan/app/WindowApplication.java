package org.rowan.app;

import java.time.InstantSource;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.rowan.casebook.Casebooks;
import org.rowan.crypto.Words2048;
import org.rowan.secret.SecretChars;
import org.rowan.ui.create.Room;
import org.rowan.ui.window.RowanWindow;
import org.rowan.ui.window.Setting;

/** The window's process: from the toolkit's start to its end. Its arguments are {@link WindowArguments}. */
public final class WindowApplication extends Application {
    /** 66 bits. */
    private static final int WORDS = 6;

    @Override
    public void start(Stage stage) {
        Platform.setImplicitExit(false);
        WindowArguments told = WindowArguments.of(getParameters().getRaw());
        RowanWindow window = new RowanWindow(stage, setting(), told.folder(), told.mistake());
        Thread.setDefaultUncaughtExceptionHandler((thread, mistake) ->
                Platform.runLater(() -> window.failed(mistake)));
        stage.setOnCloseRequest(event -> {
            event.consume();
            window.close(Platform::exit);
        });
        window.show();
    }

    private static Setting setting() {
        Supplier<SecretChars> suggestion = () -> Words2048.passphrase(WORDS);
        return new Setting(Casebooks.standard(), suggestion, Room.USUAL, desk -> Features.of(desk, suggestion),
                InstantSource.system(), Signs.ofThisComputer(), new ProcessEnding());
    }
}
