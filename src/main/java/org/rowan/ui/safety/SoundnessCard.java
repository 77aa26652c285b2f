package org.rowan.ui.safety;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.rowan.model.Finding;
import org.rowan.ui.control.ErrorLine;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.task.Job;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** Whether everything is as it was written, looked at in full when asked. */
final class SoundnessCard {
    private static final int SHOWN = 20;

    private final Desk desk;
    private final Button verify;
    private final Label verdict = Layout.label("");
    private final VBox findings = Layout.column(Style.GAP_4);
    private final ErrorLine error;
    private final VBox root;

    SoundnessCard(Desk desk) {
        this.desk = desk;
        this.error = new ErrorLine(desk.texts());
        this.verify = Layout.button(Icon.SAVED, desk.say("safety.verify"), this::verify);
        verify.setId("safety-verify");
        verdict.setId("safety-verdict");
        root = Layout.styled(Layout.column(Style.GAP_8, Layout.label(desk.say("safety.verifyTitle"), Style.TITLE),
                Layout.label(desk.say("safety.verifyText"), Style.READING), Layout.flow(verify), verdict, findings, error),
                Style.CARD);
        say("");
    }

    VBox root() {
        return root;
    }

    /** What opening has found; silence while there is nothing. */
    void showFindings(List<Finding> found) {
        if (!found.isEmpty()) {
            show(found);
        }
    }

    private void verify() {
        error.clear();
        findings.getChildren().clear();
        say(desk.say("safety.verifying"));
        verify.setDisable(true);
        desk.tasks().start(Job.of(desk.say("safety.verifying"), progress -> desk.casebook().protection().verify(progress))
                .counting(Job.Unit.BYTES).then(this::verified).orElse(problem -> {
                    verify.setDisable(false);
                    say("");
                    error.show(problem);
                }));
    }

    private void verified(List<Finding> found) {
        verify.setDisable(false);
        if (found.isEmpty()) {
            say(desk.say("safety.sound"));
        } else {
            show(found);
        }
    }

    private void show(List<Finding> found) {
        say(desk.say("safety.unsound", found.size()));
        findings.getChildren().setAll(found.stream().limit(SHOWN)
                .map(f -> Layout.label(line(f), Style.SMALL)).toList());
    }

    private String line(Finding finding) {
        return desk.say("safety.finding", Whereabouts.said(finding.where(), desk.texts()), what(finding));
    }

    private String what(Finding finding) {
        return switch (finding.what()) {
            case "damaged" -> desk.say("safety.what.damaged");
            case "mended" -> desk.say("safety.what.mended");
            case "different" -> desk.say("safety.what.different");
            default -> finding.what();
        };
    }

    private void say(String text) {
        verdict.setText(text);
        verdict.setVisible(!text.isEmpty());
        verdict.setManaged(!text.isEmpty());
    }
}
