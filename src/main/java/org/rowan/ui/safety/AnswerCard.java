package org.rowan.ui.safety;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.rowan.checkup.Answer;
import org.rowan.checkup.State;
import org.rowan.text.Texts;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** What the check-up has to say, in words: what it is about, what it means, where, and what to do. */
final class AnswerCard {
    private final Texts texts;

    AnswerCard(Texts texts) {
        this.texts = texts;
    }

    /** @return a card about something that is not, or not surely, in order */
    Node of(Answer answer) {
        VBox card = said(answer);
        String head = answer.verdict().state() == State.UNKNOWN ? "checkup.look" : "checkup.change";
        card.getChildren().add(Layout.column(Style.GAP_4, Layout.label(texts.get(head), Style.CAPTION),
                reading(texts.get("checkup.change." + answer.verdict().name()))));
        return Layout.styled(card, Style.CARD);
    }

    /** @return one card about all that is in order */
    Node together(List<Answer> answers) {
        VBox card = Layout.styled(Layout.column(Style.GAP_16), Style.CARD);
        answers.stream().map(this::said).forEach(card.getChildren()::add);
        return card;
    }

    private VBox said(Answer answer) {
        VBox said = Layout.column(Style.GAP_8,
                Layout.label(texts.get("checkup.topic." + answer.verdict().topic().name()), Style.STRONG),
                reading(texts.get("checkup.means." + answer.verdict().name())));
        answer.shown().forEach(value -> said.getChildren().add(Layout.label(value, Style.CODE, Style.SMALL)));
        return said;
    }

    private static Label reading(String text) {
        return Layout.label(text, Style.READING, Style.READING_WIDTH);
    }
}
