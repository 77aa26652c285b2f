package org.rowan.ui.safety;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.rowan.checkup.Answer;
import org.rowan.checkup.State;
import org.rowan.text.Texts;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** One thing that the check-up has to say: what it is about, what it means, where, and what to do. */
final class AnswerCard {
    private final Texts texts;

    AnswerCard(Texts texts) {
        this.texts = texts;
    }

    Node of(Answer answer) {
        String verdict = answer.verdict().name();
        VBox card = Layout.column(Style.GAP_8,
                Layout.label(texts.get("checkup.topic." + answer.verdict().topic().name()), Style.STRONG),
                Layout.label(texts.get("checkup.means." + verdict), Style.READING, Style.READING_WIDTH));
        answer.values().stream().map(AnswerCard::value).forEach(card.getChildren()::add);
        if (answer.verdict().state() != State.GOOD) {
            card.getChildren().add(Layout.column(Style.GAP_4,
                    Layout.label(texts.get(answer.verdict().state() == State.UNKNOWN ? "checkup.look" : "checkup.change"),
                            Style.CAPTION),
                    Layout.label(texts.get("checkup.change." + verdict), Style.READING, Style.READING_WIDTH)));
        }
        return Layout.styled(card, Style.CARD, "answer-" + answer.verdict().state().word());
    }

    private static Label value(String value) {
        return Layout.label(value, Style.CODE, Style.SMALL);
    }
}
