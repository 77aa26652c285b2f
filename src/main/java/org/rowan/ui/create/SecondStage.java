package org.rowan.ui.create;

import java.util.Optional;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.rowan.secret.SecretChars;
import org.rowan.text.Texts;
import org.rowan.ui.passphrase.NewPassphrase;
import org.rowan.ui.passphrase.OtherName;
import org.rowan.ui.passphrase.SecondGuide;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** The second passphrase: what it is for, what it can not do, and whether to set it up now. */
final class SecondStage implements Stage {
    private final Texts texts;
    private final FirstStage first;
    private final RadioButton later;
    private final RadioButton now;
    private final NewPassphrase passphrase;
    private final OtherName name;
    private final VBox choices;
    private final VBox root;

    /** @param first asked for its passphrase, so that both are not the same */
    SecondStage(Creation creation, FirstStage first) {
        this.texts = creation.texts();
        this.first = first;
        this.passphrase = new NewPassphrase(texts, creation.suggestion());
        this.name = new OtherName(texts);
        this.choices = Layout.column(Style.GAP_16, name, passphrase);
        ToggleGroup group = new ToggleGroup();
        this.now = choice("create.secondNow", "second-now", group);
        this.later = choice("create.secondLater", "second-later", group);
        VBox limits = Layout.styled(Layout.column(Style.GAP_8, Layout.label(texts.get("create.secondLimits"),
                Style.STRONG), Layout.label(texts.get("create.secondLimit1"), Style.MUTED),
                Layout.label(texts.get("create.secondLimit2"), Style.MUTED),
                Layout.label(texts.get("create.secondLimit3"), Style.MUTED),
                SecondGuide.button(creation.overlay(), texts)), Style.CARD);
        root = Layout.column(Style.GAP_16, Layout.label(texts.get("create.secondText"), Style.READING), limits,
                Layout.column(Style.GAP_4, now, later), choices);
        show(false);
    }

    private RadioButton choice(String text, String id, ToggleGroup group) {
        RadioButton choice = new RadioButton(texts.get(text));
        choice.setId(id);
        choice.setWrapText(true);
        choice.setToggleGroup(group);
        choice.setOnAction(event -> show(now.isSelected()));
        return choice;
    }

    private void show(boolean visible) {
        choices.setVisible(visible);
        choices.setManaged(visible);
    }

    Optional<SecretChars> chosen() {
        return now.isSelected() ? passphrase.chosen() : Optional.empty();
    }

    String name() {
        return name.text();
    }

    void wipe() {
        passphrase.wipe();
    }

    @Override
    public String title() {
        return "create.secondTitle";
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void enter() {
        (later.isSelected() ? later : now).requestFocus();
    }

    @Override
    public boolean ready() {
        if (!now.isSelected()) {
            later.setSelected(true);
            return true;
        }
        return passphrase.chosen().map(this::differs).orElse(false);
    }

    private boolean differs(SecretChars second) {
        try (second; SecretChars other = first.chosen().orElseThrow()) {
            boolean same = second.sameAs(other);
            if (same) {
                passphrase.refuse(texts.get("create.secondSame"));
            }
            return !same;
        }
    }
}
