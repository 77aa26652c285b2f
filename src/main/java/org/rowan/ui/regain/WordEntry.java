package org.rowan.ui.regain;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.rowan.bundle.share.Share;
import org.rowan.bundle.share.Typing;
import org.rowan.model.Problem;
import org.rowan.secret.SecretChars;
import org.rowan.text.Texts;
import org.rowan.ui.control.ErrorLine;
import org.rowan.ui.passphrase.PassphraseField;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/**
 * Types the words of a share, one after the other. Each is shown as soon as it is known; pressing one lets another be
 * typed in its place. When all are there the share is read, and a word that does not fit is pointed at.
 */
final class WordEntry extends VBox {
    private static final int HINTS = 5;

    private final Texts texts;
    private final Consumer<Share> whole;
    private final Typing typing = new Typing();
    private final PassphraseField field = new PassphraseField(true);
    private final Label caption;
    private final Label hint = Layout.label("", Style.CAPTION);
    private final FlowPane words = Layout.styled(new FlowPane(), Style.GAP_4);
    private final ErrorLine error;
    private OptionalInt replaced = OptionalInt.empty();

    /** @param whole gets each share that was typed; owns it */
    WordEntry(Texts texts, Consumer<Share> whole) {
        this.texts = texts;
        this.whole = whole;
        this.error = new ErrorLine(texts);
        this.caption = Layout.label("", Style.CAPTION);
        field.setId("share-word");
        hint.setId("share-hint");
        caption.setLabelFor(field);
        field.textProperty().addListener((text, before, now) -> changed());
        field.setOnAction(event -> take());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        getStyleClass().add(Style.GAP_8);
        getChildren().setAll(Layout.column(Style.GAP_4, caption, field, hint), error, words);
        show();
    }

    void enter() {
        field.requestFocus();
    }

    /** Forgets what was typed. */
    void wipe() {
        typing.close();
        replaced = OptionalInt.empty();
        field.wipe();
        show();
    }

    /** A space ends a word. The field is emptied when its own change is over. */
    private void changed() {
        if (field.with(chars -> has(chars, ' '))) {
            Platform.runLater(this::take);
        } else {
            hint.setText(field.with(this::hint));
        }
    }

    private static boolean has(char[] chars, char sought) {
        int found = 0;
        for (char c : chars) {
            found += c == sought ? 1 : 0;
        }
        return found > 0;
    }

    private String hint(char[] typed) {
        List<String> possible = typed.length == 0 ? List.of() : Typing.beginning(typed);
        String shown = possible.stream().limit(HINTS).collect(Collectors.joining(", "));
        return typed.length == 0 ? texts.get("regain.wordHint") : possible.size() > HINTS ? shown + ", …" : shown;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.BACK_SPACE && field.isEmpty()) {
            typing.removeLast();
            error.clear();
            replaced = OptionalInt.empty();
            show();
        }
    }

    private void take() {
        try (SecretChars typed = field.secret()) {
            field.wipe();
            error.clear();
            if (replaced.isPresent()) {
                typing.replace(replaced.getAsInt(), typed);
            } else {
                typing.add(typed);
            }
            replaced = OptionalInt.empty();
            finish();
        } catch (Problem e) {
            error.show(e);
            point(e);
        }
        show();
    }

    private void finish() throws Problem {
        if (typing.count() == Share.WORDS) {
            Share share = typing.share();
            typing.close();
            whole.accept(share);
        }
    }

    /** The next word goes where the wrong one stands. */
    private void point(Problem problem) {
        if (problem.kind() == Problem.Kind.SHARE_WORD_WRONG) {
            replaced = OptionalInt.of((int) problem.arguments().getFirst() - 1);
        }
    }

    private void show() {
        int next = replaced.orElse(Math.min(typing.count(), Share.WORDS - 1));
        caption.setText(texts.get("regain.word", next + 1, Share.WORDS));
        hint.setText(field.with(this::hint));
        words.getChildren().clear();
        for (int i = 0; i < typing.count(); i++) {
            words.getChildren().add(word(i));
        }
    }

    private Button word(int index) {
        Button word = Layout.button((index + 1) + " " + typing.word(index), () -> {
            replaced = OptionalInt.of(index);
            show();
            enter();
        }, Style.QUIET, Style.SMALL);
        if (replaced.isPresent() && replaced.getAsInt() == index) {
            word.getStyleClass().add(Style.STRONG);
        }
        return word;
    }
}
