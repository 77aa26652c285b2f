package org.rowan.ui.testimonies;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.rowan.bundle.SealOrder;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Id;
import org.rowan.ui.control.Keys;
import org.rowan.ui.leaving.SealSheet;
import org.rowan.ui.record.Beside;
import org.rowan.ui.record.Growing;
import org.rowan.ui.record.RecordForm;
import org.rowan.ui.record.RecordPage;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.shell.Target;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** One testimony: who, when and where in a few short fields, and the words themselves, with all the room there is. */
final class TestimonyPage implements RecordPage {
    private final Desk desk;
    private final RecordForm form;
    private final TextArea transcript = Growing.reading();
    private final Label hint = Layout.line("", Style.CAPTION);
    private final Button seal;
    private final ScrollPane root;
    private Id shown;

    TestimonyPage(Desk desk) {
        this.desk = desk;
        this.form = new RecordForm(desk, entry -> { });
        this.seal = Layout.button(desk.say("testimonies.seal"), this::seal);
        seal.setId("seal-testimony");
        form.bind(Field.TRANSCRIPT, transcript);
        transcript.setPromptText(desk.say("testimonies.transcriptPrompt"));
        VBox words = Layout.field(desk.say("record.field.transcript"), transcript);
        transcript.setPrefRowCount(8);
        transcript.setMinHeight(TextArea.USE_PREF_SIZE);
        VBox.setVgrow(transcript, Priority.ALWAYS);
        VBox.setVgrow(words, Priority.ALWAYS);
        VBox main = Layout.column(Style.GAP_16, form.notices(), field(Field.TITLE, ""), words,
                Layout.row(Style.GAP_16, form.state(), Layout.spring(),
                        hint));
        VBox facts = Layout.column(Style.GAP_16, field(Field.PERSON, "testimonies.personPrompt"),
                field(Field.DATE, "testimonies.datePrompt"), field(Field.PLACE, ""), field(Field.LANGUAGE, ""), seal);
        root = Layout.styled(Layout.scrolling(new Beside(main, facts)), "part-scroll");
        root.setFitToHeight(true);
    }

    private VBox field(String name, String prompt) {
        TextField input = form.bind(name, new TextField());
        if (!prompt.isEmpty()) {
            input.setPromptText(desk.say(prompt));
        }
        return Layout.field(desk.say("record.field." + name), input);
    }

    private void seal() {
        form.leave();
        new SealSheet(desk, () -> { }).show(shown);
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public void show(Entry entry, Optional<Content> draft) {
        form.show(entry, draft);
        shown = entry.id();
        seal.setDisable(entry.damaged());
        desk.ask(progress -> SealOrder.of(desk.casebook()).isPresent(), ordered ->
                seal.setText(desk.say(ordered ? "testimonies.closeAndSeal" : "testimonies.seal")));
        hint.setText(desk.say("record.finishHint", desk.actions().shown(Keys.FINISH)));
    }

    @Override
    public void goTo(Target target) {
        form.goTo(target);
    }

    @Override
    public void leave() {
        form.leave();
    }

    @Override
    public void drop() {
        form.drop();
    }
}
