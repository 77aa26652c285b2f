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
import org.rowan.ui.picker.NewFolderField;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** Makes a new casebook from a backup: which file, its passphrase, where to, and the passphrase from then on. */
public final class RestorePage {
    private final Regaining regaining;
    private final Texts texts;
    private final Restore restore;
    private final NewFolderField place;
    private final Label named = Layout.label("", Style.STRONG);
    private final PassphraseField backup = new PassphraseField();
    private final NewPassphrase passphrase;
    private final KeyFileChoice keyFile;
    private final Button choose;
    private final RegainFrame frame;
    private Optional<Path> file = Optional.empty();

    /** Restores, and goes on from there. */
    @FunctionalInterface
    public interface Restore {
        /** @param failed told why not */
        void restore(Wanted wanted, Consumer<Problem> failed);
    }

    /**
     * What was filled in. Its passphrases are closed by whoever restores.
     *
     * @param backup opens the file
     * @param folder of the new casebook
     * @param next   opens it
     */
    public record Wanted(Path file, SecretChars backup, Path folder, SecretChars next, ChosenKeyFile keyFile) {}

    /** @param suggested where the new casebook may be; not there yet */
    public RestorePage(Regaining regaining, Path suggested, Restore restore) {
        this.regaining = regaining;
        this.texts = regaining.texts();
        this.restore = restore;
        this.choose = Layout.button(Icon.FOLDER, texts.get("regain.backup"), this::choose);
        this.passphrase = new NewPassphrase(texts, regaining.suggestion());
        this.keyFile = new KeyFileChoice(new KeyFileChoice.Around(texts, regaining.tasks(), regaining.picker(),
                this::folder), new ChosenKeyFile.None());
        this.place = new NewFolderField(texts, regaining.tasks(), regaining.picker(), suggested, this::changed);
        backup.setId("backup-passphrase");
        frame = new RegainFrame(texts, "regain.restoreTitle", "regain.restoreText", "regain.restore", this::leave,
                this::go);
        frame.fill(source(), Layout.column(Style.GAP_8, Layout.label(texts.get("regain.newFolder"), Style.READING), place),
                Layout.column(Style.GAP_16,
                Layout.label(texts.get("regain.restoreNext"), Style.READING), passphrase, keyFile));
        frame.ready(false);
    }

    private VBox source() {
        choose.setId("backup-file");
        return Layout.column(Style.GAP_8, choose, named,
                Layout.field(texts.get("regain.backupPassphrase"), backup));
    }

    private void choose() {
        regaining.picker().files(texts.get("regain.backupTitle"), files -> name(files.getFirst()));
    }

    private Path folder() {
        return place.folder();
    }

    private void changed() {
        frame.error().clear();
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

    /** Takes the focus: once it is shown. */
    public void enter() {
        choose.requestFocus();
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

    /** What is said of a bundle from somebody does not fit a backup. */
    private void failed(Problem problem) {
        frame.failed(problem);
        if (problem.kind() == Problem.Kind.BUNDLE_NOT_FOR_US) {
            frame.error().show(texts.get("regain.notOpened"));
            backup.requestFocus();
        }
    }

    private void go() {
        Optional<String> fault = place.fault();
        Optional<SecretChars> chosen = passphrase.chosen();
        fault.ifPresent(frame.error()::show);
        if (fault.isEmpty() && chosen.isPresent()) {
            frame.working(true);
            restore.restore(new Wanted(file.orElseThrow(), backup.secret(), folder(), chosen.get(), keyFile.chosen()),
                    this::failed);
        } else {
            chosen.ifPresent(SecretChars::close);
        }
    }
}
