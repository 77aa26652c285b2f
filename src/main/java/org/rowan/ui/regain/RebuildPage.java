package org.rowan.ui.regain;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.rowan.bundle.share.Gathering;
import org.rowan.bundle.share.Share;
import org.rowan.bundle.share.SharePage;
import org.rowan.model.Problem;
import org.rowan.secret.SecretBytes;
import org.rowan.secret.SecretChars;
import org.rowan.text.Texts;
import org.rowan.ui.control.ErrorLine;
import org.rowan.ui.passphrase.ChosenKeyFile;
import org.rowan.ui.passphrase.KeyFileChoice;
import org.rowan.ui.passphrase.NewPassphrase;
import org.rowan.ui.picker.Places;
import org.rowan.ui.task.Job;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** Gathers recovery shares, typed or from files, and then asks for the new passphrase. */
public final class RebuildPage {
    private final Regaining regaining;
    private final Texts texts;
    private final Rebuild rebuild;
    private final Gathering gathering = new Gathering();
    private final Label state = Layout.label("", Style.STRONG);
    private final ErrorLine refused;
    private final WordEntry entry;
    private final VBox shares;
    private final VBox next;
    private final NewPassphrase passphrase;
    private final KeyFileChoice keyFile;
    private final RegainFrame frame;
    private boolean took;

    /** Rebuilds, and goes on from there. */
    @FunctionalInterface
    public interface Rebuild {
        /**
         * @param shared closed by the receiver
         * @param next   closed by the receiver
         * @param failed told why not
         */
        void rebuild(SecretBytes shared, SecretChars next, ChosenKeyFile keyFile, Consumer<Problem> failed);
    }

    /** @param folder of the casebook that is to be rebuilt */
    public RebuildPage(Regaining regaining, Path folder, Rebuild rebuild) {
        this.regaining = regaining;
        this.texts = regaining.texts();
        this.rebuild = rebuild;
        this.refused = new ErrorLine(texts);
        this.entry = new WordEntry(texts, this::take);
        this.passphrase = new NewPassphrase(texts, regaining.suggestion());
        this.keyFile = new KeyFileChoice(new KeyFileChoice.Around(texts, regaining.tasks(), regaining.picker(),
                () -> folder), new ChosenKeyFile.None());
        Button files = Layout.button(Icon.FOLDER, texts.get("regain.files"), this::chooseFiles);
        files.setId("share-files");
        state.setId("share-state");
        shares = Layout.column(Style.GAP_16, files, entry);
        next = Layout.column(Style.GAP_16, Layout.label(texts.get("regain.next"), Style.READING), passphrase, keyFile);
        frame = new RegainFrame(texts, "regain.rebuildTitle", "regain.rebuildText", "regain.rebuild", this::leave,
                this::go);
        frame.fill(place(folder), state, refused, shares, next);
        show();
    }

    /** Pointing at it shows the whole path. */
    private VBox place(Path folder) {
        Label place = Layout.label(Places.shortened(folder));
        place.setTooltip(new Tooltip(folder.toString()));
        place.setId("rebuild-place");
        return Layout.column(Style.GAP_4, Layout.label(texts.get("regain.folder"), Style.CAPTION), place);
    }

    /** @return the page */
    public Region root() {
        return frame.root();
    }

    /** @return whether a share was ever taken in, which nothing but the process's end forgets for sure */
    public boolean tookAny() {
        return took;
    }

    /** Takes the focus: once it is shown. */
    public void enter() {
        entry.enter();
    }

    /** Forgets all shares and what was typed. */
    public void wipe() {
        gathering.close();
        entry.wipe();
        passphrase.wipe();
        keyFile.clear();
    }

    private void leave() {
        wipe();
        regaining.leave().run();
    }

    private void chooseFiles() {
        regaining.picker().files(texts.get("regain.filesTitle"), this::read);
    }

    private void read(List<Path> files) {
        refused.clear();
        for (Path file : files) {
            regaining.tasks().queue(Job.of(texts.get("regain.reading"), progress -> SharePage.read(file))
                    .then(this::take)
                    .orElse(problem -> refused.show(texts.get("regain.which", file.getFileName().toString(),
                            texts.explain(problem)))));
        }
    }

    private void take(Share share) {
        took = true;
        try {
            refused.clear();
            gathering.add(share);
        } catch (Problem e) {
            refused.show(e);
        }
        show();
    }

    private void show() {
        boolean enough = gathering.isEnough();
        state.setText(gathering.threshold() == 0 ? texts.get("regain.none") : texts.get("regain.have",
                gathering.numbers().stream().sorted().map(String::valueOf).collect(Collectors.joining(", ")),
                gathering.numbers().size(), gathering.threshold()));
        visible(shares, !enough);
        visible(next, enough);
        frame.ready(enough);
        if (enough) {
            passphrase.enter();
        } else {
            entry.enter();
        }
    }

    private static void visible(Region part, boolean is) {
        part.setVisible(is);
        part.setManaged(is);
    }

    private void go() {
        Optional<SecretChars> chosen = passphrase.chosen();
        if (chosen.isPresent()) {
            go(chosen.get());
        }
    }

    private void go(SecretChars chosen) {
        try {
            SecretBytes shared = gathering.secret();
            frame.working(true);
            rebuild.rebuild(shared, chosen, keyFile.chosen(), this::failed);
        } catch (Problem e) {
            chosen.close();
            failed(e);
        }
    }

    /** False shares and shares of another folder help nobody: others may be gathered. */
    private void failed(Problem problem) {
        frame.failed(problem);
        if (problem.kind() == Problem.Kind.SHARES_FALSE || problem.kind() == Problem.Kind.SHARES_ELSEWHERE) {
            gathering.close();
            show();
        }
        frame.ready(gathering.isEnough());
    }
}
