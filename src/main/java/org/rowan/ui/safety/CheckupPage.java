package org.rowan.ui.safety;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.rowan.checkup.Answer;
import org.rowan.checkup.State;
import org.rowan.model.Problem;
import org.rowan.ui.control.ErrorLine;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.task.Job;
import org.rowan.ui.task.Step;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** What the check-up found, the most urgent first, each with what it means and what to do. */
final class CheckupPage {
    private final Desk desk;
    private final Step<List<Answer>> checkup;
    private final AnswerCard cards;
    private final ErrorLine error;
    private final Button start;
    private final VBox answers = Layout.column(Style.GAP_16);
    private final Region root;

    /** @param back leads to where this page was opened */
    CheckupPage(Desk desk, Step<List<Answer>> checkup, Runnable back) {
        this.desk = desk;
        this.checkup = checkup;
        this.cards = new AnswerCard(desk.texts());
        this.error = new ErrorLine(desk.texts());
        this.start = Layout.button(Icon.SAFETY, desk.say("checkup.start"), this::run, Style.PRIMARY);
        start.setId("checkup-start");
        Button leave = Layout.button(Icon.BACK, desk.say("checkup.back"), back, Style.QUIET);
        leave.setId("checkup-back");
        VBox page = Layout.column(Style.GAP_16, leave, Layout.label(desk.say("checkup.title"), Style.PAGE_HEAD),
                Layout.label(desk.say("checkup.text"), Style.READING, Style.READING_WIDTH), start, error, answers);
        root = Layout.scrolling(Layout.styled(page, Style.PAGE, "safety-page"));
    }

    Region root() {
        return root;
    }

    void enter() {
        start.requestFocus();
    }

    void run() {
        error.clear();
        answers.getChildren().clear();
        start.setDisable(true);
        desk.tasks().start(Job.of(desk.say("checkup.running"), checkup).counting(Job.Unit.ITEMS)
                .then(this::show).orElse(this::fail));
    }

    private void fail(Problem problem) {
        ready();
        error.show(problem);
    }

    private void ready() {
        start.setDisable(false);
        start.setText(desk.say("checkup.again"));
        enter();
    }

    private void show(List<Answer> found) {
        ready();
        Label sum = Layout.label(desk.say("checkup.sum", count(found, State.MEND)), Style.STRONG);
        sum.setId("checkup-sum");
        answers.getChildren().setAll(Layout.column(Style.GAP_4, sum,
                Layout.label(desk.say("checkup.sumUnknown", count(found, State.UNKNOWN)))));
        for (State state : List.of(State.MEND, State.KNOW, State.UNKNOWN, State.GOOD)) {
            List<Answer> those = found.stream().filter(answer -> answer.verdict().state() == state).toList();
            if (!those.isEmpty()) {
                answers.getChildren().add(Layout.label(desk.say("checkup.state." + state.name()), Style.TITLE));
                answers.getChildren().addAll(state == State.GOOD ? List.of(cards.together(those))
                        : those.stream().map(cards::of).toList());
            }
        }
    }

    private static long count(List<Answer> found, State state) {
        return found.stream().filter(answer -> answer.verdict().state() == state).count();
    }
}
