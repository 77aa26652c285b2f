package org.rowan.ui.regain;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.rowan.bundle.share.Share;
import org.rowan.bundle.share.SharePage;
import org.rowan.bundle.share.Typing;
import org.rowan.model.Problem;
import org.rowan.secret.SecretChars;
import org.rowan.text.Texts;
import org.rowan.ui.control.ErrorLine;
import org.rowan.ui.passphrase.PassphraseField;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/**
 * Types the words of a share, one after the other. Each is shown as soon as it is known, five in a line as on the page;
 * pressing one lets another be typed in its place. When all are there the share is read, and a word that does not fit is
 * pointed at. What is shown are the list's own texts: no other text ever holds a word of the share.
 */
final class WordEntry extends VBox {
    private static final int HINTS = 5;

    private final Texts texts;
    private final Consumer<Share> whole;
    private final Typing typing = new Typing();
    private final PassphraseField field = new PassphraseField(true);
    private final Label caption;
    private final FlowPane possible = Layout.styled(new FlowPane(), Style.GAP_8);
    private final TilePane words = Layout.styled(new TilePane(), Style.GAP_4);
    private final ErrorLine error;
    private OptionalInt replaced = OptionalInt.empty();
    /** As many characters of the field are complete words; the rest is still being typed. */
    private int complete;

    /** @param whole gets each share that was typed; owns it */
    WordEntry(Texts texts, Consumer<Share> whole) {
        this.texts = texts;
        this.whole = whole;
        this.error = new ErrorLine(texts);
        this.caption = Layout.label("", Style.CAPTION);
        field.setId("share-word");
        possible.setId("share-possible");
        words.setId("share-typed");
        words.setPrefColumns(SharePage.IN_LINE);
        words.setMaxWidth(USE_PREF_SIZE);
        caption.setLabelFor(field);
        field.textProperty().addListener((text, before, now) -> changed(now.length() > before.length() + 1));
        field.setOnAction(event -> take(field.getLength()));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        getStyleClass().add(Style.GAP_8);
        getChildren().setAll(Layout.column(Style.GAP_4, caption, field, possible,
                Layout.label(texts.get("regain.wordHint"), Style.CAPTION)), error, words);
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

    /**
     * A space or the end of a line ends a word. Words leave the field when its own change is over; whoever types fast has
     * begun the next one then.
     */
    private void changed(boolean pasted) {
        int ended = field.with(WordEntry::ended);
        if (ended > 0) {
            complete = Math.max(complete, pasted ? field.getLength() : ended);
            Platform.runLater(() -> take(Math.min(complete, field.getLength())));
        } else {
            suggest();
        }
    }

    /** @return the place behind the last space */
    private static int ended(char[] chars) {
        int end = 0;
        for (int i = 0; i < chars.length; i++) {
            end = Character.isWhitespace(chars[i]) ? i + 1 : end;
        }
        return end;
    }

    /** The line stays there while it is empty, so that nothing moves. */
    private void suggest() {
        boolean letters = field.with(chars -> chars.length > 0 && !Character.isDigit(chars[0]));
        List<String> found = letters ? field.with(Typing::beginning) : List.of();
        String end = found.size() > HINTS ? "…" : letters && found.isEmpty() ? texts.get("regain.noWord") : "";
        possible.getChildren().clear();
        found.stream().limit(HINTS).forEach(word -> possible.getChildren().add(Layout.line(word, Style.STRONG)));
        if (found.isEmpty() || !end.isEmpty()) {
            possible.getChildren().add(Layout.label(end, Style.MUTED));
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.BACK_SPACE && field.isEmpty()) {
            typing.removeLast();
            error.clear();
            replaced = OptionalInt.empty();
            show();
        }
    }

    private void take(int count) {
        complete = 0;
        if (count > 0) {
            SecretChars typed = new SecretChars(field.with(chars -> Arrays.copyOf(chars, count)));
            field.deleteText(0, count);
            field.end();
            take(typed);
        }
    }

    private void take(SecretChars typed) {
        try (typed) {
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
        caption.setText(texts.get("regain.word", next + 1, Share.WORDS, next / SharePage.IN_LINE + 1));
        suggest();
        words.getChildren().clear();
        for (int i = 0; i < typing.count(); i++) {
            words.getChildren().add(word(i));
        }
    }

    private Button word(int index) {
        boolean chosen = replaced.isPresent() && replaced.getAsInt() == index;
        Button word = Layout.button(typing.word(index), () -> {
            replaced = OptionalInt.of(index);
            show();
            enter();
        }, "share-word", chosen ? Style.STRONG : Style.QUIET);
        word.setGraphic(Layout.line(Integer.toString(index + 1), Style.MUTED));
        word.setId("typed-" + (index + 1));
        return word;
    }
}
