package org.rowan.ui.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.rowan.casebook.merge.Conflict;
import org.rowan.casebook.merge.Side;
import org.rowan.model.Id;
import org.rowan.model.Value;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** One field to which several edits gave different values: what each says, who and when, and which is to be kept. */
final class Sides {
    private final Desk desk;
    private final Conflict conflict;
    private final Map<Id, String> contacts;
    private final boolean open;
    private Runnable chosen = () -> { };
    private final ToggleGroup choice = new ToggleGroup();
    private final TextArea words = Growing.area();
    private final VBox root = Layout.column(Style.GAP_8);

    /**
     * @param contacts by the author as whom they write
     * @param open     whether one may be chosen here
     */
    Sides(Desk desk, Conflict conflict, Map<Id, String> contacts, boolean open) {
        this.desk = desk;
        this.open = open;
        this.contacts = contacts;
        this.conflict = conflict;
        root.getChildren().add(Layout.label(Words.field(conflict.field(), desk.texts()), Style.STRONG));
        for (int i = 0; i < conflict.sides().size(); i++) {
            root.getChildren().add(side(conflict.sides().get(i), i));
        }
        if (open && conflict.sides().stream().allMatch(Sides::isText)) {
            anew();
        }
    }

    private static boolean isText(Side side) {
        return side.value().map(Value.Text.class::isInstance).orElse(true);
    }

    VBox root() {
        return root;
    }

    /** @param told whenever another one is chosen */
    void onChosen(Runnable told) {
        chosen = told;
    }

    String field() {
        return conflict.field();
    }

    boolean isChosen() {
        return choice.getSelectedToggle() != null;
    }

    /** @return what the field shall say; empty for nothing */
    Optional<Value> value() {
        int at = choice.getToggles().indexOf(choice.getSelectedToggle());
        return at < conflict.sides().size() ? conflict.sides().get(at).value()
                : Optional.of(new Value.Text(words.getText()));
    }

    private Node side(Side side, int number) {
        List<Side> sides = conflict.sides();
        Side other = sides.get(number == 0 ? 1 : 0);
        Node value = Difference.of(other.value(), side.value(), desk);
        VBox card = Layout.styled(Layout.column(Style.GAP_8, value, Layout.label(Words.facts(
                Authors.name(desk, side.from().author(), contacts), desk.texts().moment(side.from().at())),
                Style.CAPTION)), Style.CARD);
        if (open) {
            card.getChildren().add(radio(number == 0 ? "dispute.keepThis" : "dispute.keepOther", "keep-" + number));
        }
        return card;
    }

    private void anew() {
        words.setText(Words.value(conflict.sides().getFirst().value()));
        words.setId(conflict.field() + "-anew");
        RadioButton radio = radio("dispute.anew", "keep-anew");
        words.visibleProperty().bind(radio.selectedProperty());
        words.managedProperty().bind(words.visibleProperty());
        root.getChildren().add(Layout.column(Style.GAP_8, radio, words));
    }

    private RadioButton radio(String key, String id) {
        RadioButton radio = new RadioButton(desk.say(key));
        radio.setToggleGroup(choice);
        radio.setId(conflict.field() + "-" + id);
        radio.setWrapText(true);
        radio.selectedProperty().addListener((observed, before, now) -> chosen.run());
        return radio;
    }
}
