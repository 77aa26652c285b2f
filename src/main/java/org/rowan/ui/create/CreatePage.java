package org.rowan.ui.create;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.rowan.model.Problem;
import org.rowan.text.Texts;
import org.rowan.ui.control.ErrorLine;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** The assistant that makes a new casebook, in three steps. Nothing is written before the last. */
public final class CreatePage {
    private final Creation creation;
    private final Texts texts;
    private final PlaceStage place;
    private final FirstStage first;
    private final SecondStage second;
    private final List<Stage> stages;
    private final Label number = Layout.line("", Style.CAPTION);
    private final Label head = Layout.label("", Style.PAGE_HEAD);
    private final StackPane body = new StackPane();
    private final ErrorLine error;
    private final Button back;
    private final Button next;
    private final ScrollPane scroll;
    private final BorderPane root;
    private int current;

    public CreatePage(Creation creation) {
        this.creation = creation;
        this.texts = creation.texts();
        this.place = new PlaceStage(creation);
        this.first = new FirstStage(creation, place::folder);
        this.second = new SecondStage(creation, first);
        this.stages = List.of(place, first, second);
        this.error = new ErrorLine(texts);
        this.back = Layout.button("", this::back);
        this.next = Layout.button("", this::next, Style.PRIMARY);
        back.setId("create-back");
        next.setId("create-next");
        next.setDefaultButton(true);
        body.setAlignment(Pos.TOP_LEFT);
        VBox column = Layout.styled(Layout.column(Style.GAP_16, number, head, body, error), Style.PAGE, "assistant-page");
        scroll = Layout.scrolling(centred(column));
        root = Layout.styled(new BorderPane(scroll), Style.SURFACE);
        HBox buttons = Layout.row(Style.GAP_8, back, Layout.spring(), next);
        root.setBottom(Layout.styled(centred(Layout.styled(buttons, "assistant-foot")), "assistant-bar"));
        show(0);
    }

    private static StackPane centred(Region content) {
        StackPane pane = new StackPane(content);
        pane.setAlignment(Pos.TOP_CENTER);
        return pane;
    }

    public Region root() {
        return root;
    }

    /** Takes the focus: once it is shown. */
    public void enter() {
        stages.get(current).enter();
    }

    /** Forgets both passphrases. */
    public void wipe() {
        first.wipe();
        second.wipe();
    }

    private void show(int step) {
        current = step;
        number.setText(texts.get("create.step", step + 1, stages.size()));
        head.setText(texts.get(stages.get(step).title()));
        body.getChildren().setAll(stages.get(step).root());
        back.setText(texts.get(step == 0 ? "control.cancel" : "create.back"));
        next.setText(texts.get(step == stages.size() - 1 ? "create.create" : "create.next"));
        error.clear();
        scroll.setVvalue(0);
        enter();
    }

    private void back() {
        if (current == 0) {
            wipe();
            creation.leave().run();
        } else {
            show(current - 1);
        }
    }

    private void next() {
        if (!stages.get(current).ready()) {
            return;
        }
        if (current < stages.size() - 1) {
            show(current + 1);
        } else {
            create();
        }
    }

    private void create() {
        error.clear();
        Plan plan = new Plan(place.folder(), place.casebookName(), place.chosenRoom().reserve(), first.chosen().orElseThrow(),
                second.chosen(), second.name(), first.keyFile());
        working(true);
        creation.create().create(plan, this::failed);
    }

    private void failed(Problem problem) {
        working(false);
        if (problem.kind() == Problem.Kind.PLACE_TAKEN || problem.kind() == Problem.Kind.NO_ACCESS) {
            show(0);
            place.tell(problem);
        } else {
            error.show(problem);
        }
    }

    private void working(boolean works) {
        body.setDisable(works);
        back.setDisable(works);
        next.setDisable(works);
        next.setText(texts.get(works ? "create.creating" : "create.create"));
    }
}
