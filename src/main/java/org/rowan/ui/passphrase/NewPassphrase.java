package org.rowan.ui.passphrase;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.rowan.secret.SecretChars;
import org.rowan.text.Texts;
import org.rowan.ui.control.ErrorLine;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/**
 * Chooses a new passphrase: words made by chance, which are the default, or one's own with an estimate of its
 * strength. Either is typed once more, so that nobody is locked out by a slip. Wiped by {@link #wipe()}.
 */
public final class NewPassphrase extends VBox {
    private final Texts texts;
    private final Supplier<SecretChars> suggestion;
    private final ToggleButton made;
    private final ToggleButton own;
    private final SecretView shown = new SecretView();
    private final PassphraseField typed = new PassphraseField();
    private final PassphraseField repeated = new PassphraseField();
    private final StrengthBar strength;
    private final VBox words;
    private final VBox ownField;
    private final ErrorLine error;
    private SecretChars suggested = new SecretChars(new char[0]);

    /** @param suggestion makes words by chance; what it returns is closed here */
    public NewPassphrase(Texts texts, Supplier<SecretChars> suggestion) {
        this.texts = texts;
        this.suggestion = suggestion;
        this.error = new ErrorLine(texts);
        this.strength = new StrengthBar(texts);
        this.made = toggle("passphrase.made", "passphrase-made");
        this.own = toggle("passphrase.own", "passphrase-own");
        this.words = words();
        this.ownField = ownField();
        typed.setId("passphrase-new");
        repeated.setId("passphrase-again");
        typed.textProperty().addListener((text, before, now) -> strength.show(typed.with(Strength::of)));
        getStyleClass().add(Style.GAP_16);
        getChildren().setAll(choice(), words, ownField, Layout.field(texts.get("passphrase.again"), repeated), error);
        turn();
    }

    private ToggleButton toggle(String text, String id) {
        ToggleButton toggle = new ToggleButton(texts.get(text));
        toggle.setId(id);
        toggle.setOnAction(event -> turn());
        return toggle;
    }

    private HBox choice() {
        ToggleGroup group = new ToggleGroup();
        group.getToggles().addAll(made, own);
        group.selectToggle(made);
        group.selectedToggleProperty().addListener((toggle, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            }
        });
        return Layout.row(Style.GAP_8, made, own);
    }

    private VBox words() {
        HBox under = Layout.row(Style.GAP_16, Layout.label(texts.get("passphrase.madeHint"), Style.CAPTION),
                Layout.spring(), Layout.button(Icon.RESTORE, texts.get("passphrase.others"), this::suggest, Style.QUIET));
        under.setAlignment(Pos.TOP_LEFT);
        return Layout.column(Style.GAP_8, shown, under);
    }

    private VBox ownField() {
        return Layout.column(Style.GAP_8, Layout.field(texts.get("passphrase.type"), typed), strength,
                Layout.label(texts.get("passphrase.ownHint"), Style.CAPTION));
    }

    private void turn() {
        boolean mine = own.isSelected();
        show(words, !mine);
        show(ownField, mine);
        typed.wipe();
        repeated.wipe();
        error.clear();
        if (mine) {
            forget();
            typed.requestFocus();
        } else {
            suggest();
        }
    }

    private static void show(VBox part, boolean visible) {
        part.setVisible(visible);
        part.setManaged(visible);
    }

    private void suggest() {
        forget();
        suggested = suggestion.get();
        shown.show(suggested);
        repeated.wipe();
    }

    private void forget() {
        suggested.close();
        suggested = new SecretChars(new char[0]);
        shown.clear();
    }

    /**
     * Takes what was chosen, when it was typed the same way twice; otherwise says why not.
     *
     * @return closed by the receiver; the fields keep theirs until {@link #wipe()}
     */
    public Optional<SecretChars> chosen() {
        SecretChars chosen = own.isSelected() ? typed.secret() : suggested.duplicate();
        try (SecretChars again = repeated.secret()) {
            Optional<String> fault = fault(chosen, again);
            fault.ifPresentOrElse(error::show, error::clear);
            if (fault.isEmpty()) {
                return Optional.of(chosen);
            }
            chosen.close();
            (chosen.length() == 0 ? typed : repeated).requestFocus();
            return Optional.empty();
        }
    }

    private Optional<String> fault(SecretChars chosen, SecretChars again) {
        if (chosen.length() == 0) {
            return Optional.of(texts.get("passphrase.empty"));
        }
        return chosen.sameAs(again) ? Optional.empty()
                : Optional.of(texts.get(again.length() == 0 ? "passphrase.notRepeated" : "passphrase.different"));
    }

    /** Takes the focus: once it is shown. */
    public void enter() {
        (own.isSelected() ? typed : repeated).requestFocus();
    }

    /** Shows a reason why the passphrase was refused elsewhere. */
    public void refuse(String sentence) {
        error.show(sentence);
    }

    /** Forgets everything that was shown or typed. */
    public void wipe() {
        forget();
        typed.wipe();
        repeated.wipe();
        error.clear();
    }
}
