package org.rowan.ui.regain;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.rowan.model.Problem;
import org.rowan.secret.SecretChars;
import org.rowan.text.Texts;
import org.rowan.ui.passphrase.ChosenKeyFile;
import org.rowan.ui.passphrase.KeyFileChoice;
import org.rowan.ui.passphrase.NewPassphrase;
import org.rowan.ui.passphrase.PassphraseField;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** Makes a new casebook from a backup: which file, its passphrase, where to, and the passphrase from then on. */
public final class RestorePage {
    private final Regaining regaining;
    private final Texts texts;
    private final Path folder;
    private final Restore restore;
    private final Label named = Layout.label("", Style.STRONG);
    private final PassphraseField backup = new PassphraseField();
    private final NewPassphrase passphrase;
    private final KeyFileChoice keyFile;
    private final RegainFrame frame;
    private Optional<Path> file = Optional.empty();

    /** Restores, and goes on from there. */
    @FunctionalInterface
    public interface Restore {
        /**
         * @param backup the backup's passphrase; closed by the receiver
         * @param next   closed by the receiver
         * @param failed told why not
         */
        void restore(Path file, SecretChars backup, SecretChars next, ChosenKeyFile keyFile, Consumer<Problem> failed);
    }

    /** @param folder where the new casebook will be; not there yet */
    public RestorePage(Regaining regaining, Path folder, Restore restore) {
        this.regaining = regaining;
        this.texts = regaining.texts();
        this.folder = folder;
        this.restore = restore;
        this.passphrase = new NewPassphrase(texts, regaining.suggestion());
        this.keyFile = new KeyFileChoice(new KeyFileChoice.Around(texts, regaining.tasks(), regaining.picker(),
                () -> folder), new ChosenKeyFile.None());
        backup.setId("backup-passphrase");
        frame = new RegainFrame(texts, "regain.restoreTitle", "regain.restoreText", "regain.restore", this::leave,
                this::go);
        frame.fill(source(), place(), Layout.column(Style.GAP_16,
                Layout.label(texts.get("regain.restoreNext"), Style.READING), passphrase, keyFile));
        frame.ready(false);
    }

    private VBox source() {
        Button choose = Layout.button(Icon.FOLDER, texts.get("regain.backup"), () -> regaining.picker()
                .files(texts.get("regain.backupTitle"), files -> name(files.getFirst())));
        choose.setId("backup-file");
        return Layout.column(Style.GAP_8, choose, named,
                Layout.field(texts.get("regain.backupPassphrase"), backup));
    }

    private VBox place() {
        return Layout.column(Style.GAP_4, Layout.label(texts.get("regain.newFolder"), Style.CAPTION),
                Layout.label(folder.toString()));
    }

    private void name(Path chosen) {
        file = Optional.of(chosen);
        named.setText(chosen.getFileName().toString());
        frame.error().clear();
        frame.ready(true);
        backup.requestFocus();
    }

    /** @return the page */
    public Region root() {
        return frame.root();
    }

    /** Forgets what was typed. */
    public void wipe() {
        backup.wipe();
        passphrase.wipe();
        keyFile.clear();
    }

    private void leave() {
        wipe();
        regaining.leave().run();
    }

    private void go() {
        Optional<SecretChars> chosen = passphrase.chosen();
        if (chosen.isPresent()) {
            frame.working(true);
            restore.restore(file.orElseThrow(), backup.secret(), chosen.get(), keyFile.chosen(), frame::failed);
        }
    }
}
