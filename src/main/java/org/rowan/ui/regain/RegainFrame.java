package org.rowan.ui.regain;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.rowan.model.Problem;
import org.rowan.text.Texts;
import org.rowan.ui.control.ErrorLine;
import org.rowan.ui.control.FocusInSight;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** A page with a head, what there is to fill in, and at its foot Cancel and the one thing to do. */
final class RegainFrame {
    private final Texts texts;
    private final ErrorLine error;
    private final VBox body = Layout.column(Style.GAP_16);
    private final Button cancel;
    private final Button act;
    private final BorderPane root;
    private final String action;

    /** @param action the key of the word on the button */
    RegainFrame(Texts texts, String title, String text, String action, Runnable leave, Runnable doing) {
        this.texts = texts;
        this.action = action;
        this.error = new ErrorLine(texts);
        this.cancel = Layout.button(texts.get("control.cancel"), leave);
        this.act = Layout.button(texts.get(action), doing, Style.PRIMARY);
        cancel.setId("regain-cancel");
        act.setId("regain-act");
        act.setDefaultButton(true);
        VBox column = Layout.column(Style.GAP_16, Layout.column(Style.GAP_8,
                Layout.label(texts.get(title), Style.PAGE_HEAD),
                Layout.label(texts.get(text), Style.READING)), body);
        ScrollPane scroll = Layout.scrolling(centred(Layout.styled(column, Style.PAGE, "assistant-page")));
        FocusInSight.keep(scroll);
        root = Layout.styled(new BorderPane(scroll), Style.SURFACE);
        root.setBottom(Layout.styled(centred(foot()), "assistant-bar"));
    }

    /** What went wrong stands beside the button that was pressed, however long the page is. */
    private VBox foot() {
        VBox foot = Layout.column(Style.GAP_8, error, Layout.row(Style.GAP_8, cancel, Layout.spring(), act));
        return Layout.styled(foot, "assistant-foot");
    }

    private static StackPane centred(Region content) {
        StackPane pane = new StackPane(content);
        pane.setAlignment(Pos.TOP_CENTER);
        return pane;
    }

    void fill(Node... nodes) {
        body.getChildren().setAll(nodes);
    }

    Region root() {
        return root;
    }

    ErrorLine error() {
        return error;
    }

    /** Whether the one thing can be done. */
    void ready(boolean is) {
        act.setDisable(!is);
    }

    /** While it works nothing can be changed. */
    void working(boolean works) {
        error.clear();
        body.setDisable(works);
        cancel.setDisable(works);
        act.setDisable(works);
        act.setText(texts.get(works ? "regain.working" : action));
    }

    void failed(Problem problem) {
        working(false);
        if (problem.kind() != Problem.Kind.CANCELLED) {
            error.show(problem);
        }
    }
}
