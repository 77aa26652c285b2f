package org.rowan.ui.search;

import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.rowan.model.Hit;
import org.rowan.model.Id;
import org.rowan.ui.control.ErrorLine;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.shell.Feature;
import org.rowan.ui.task.Job;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** Finds as one types, and opens the place. */
public final class SearchFeature implements Feature {
    /** More than anybody reads; who needs more types another word. */
    private static final int MOST = 200;
    private final Desk desk;
    private final TextField query = new TextField();
    private final Label count = Layout.label("", Style.CAPTION);
    private final Label nothing = Layout.label("", Style.MUTED);
    private final ErrorLine error;
    private final ListView<Hit> hits = Layout.styled(new ListView<>(), Style.FREE_LINES);
    private final VBox page;

    public SearchFeature(Desk desk) {
        this.desk = desk;
        this.error = new ErrorLine(desk.texts());
        query.setId("search-query");
        query.setPromptText(desk.say("search.prompt"));
        query.textProperty().addListener((observed, before, now) -> find());
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInQuery);
        hits.setId("search-hits");
        hits.setCellFactory(list -> new HitCell(desk.texts()));
        hits.setPlaceholder(nothing);
        hits.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        hits.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                open();
            }
        });
        VBox.setVgrow(hits, Priority.ALWAYS);
        Label head = Layout.label(desk.say("search.title"), Style.PAGE_HEAD);
        page = Layout.styled(Layout.column(Style.GAP_16, head, Layout.column(Style.GAP_4, query, count), error, hits),
                Style.PAGE, "search-page");
        tell(0);
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public String title() {
        return desk.say("search.title");
    }

    @Override
    public Icon icon() {
        return Icon.SEARCH;
    }

    @Override
    public Node detail() {
        return page;
    }

    @Override
    public void show() {
        query.requestFocus();
        query.selectAll();
        find();
    }

    @Override
    public void refresh(Set<Id> changed) {
        if (!query.getText().isBlank()) {
            find();
        }
    }

    private void find() {
        String wanted = query.getText();
        desk.tasks().latest(this, Job.of(desk.say("search.searching"),
                progress -> desk.casebook().search().find(wanted, MOST)).then(this::show).orElse(error::show));
    }

    private void show(List<Hit> found) {
        error.clear();
        Hit chosen = hits.getSelectionModel().getSelectedItem();
        hits.getItems().setAll(found);
        if (chosen != null && found.contains(chosen)) {
            hits.getSelectionModel().select(chosen);
        }
        tell(found.size());
    }

    private void tell(int found) {
        boolean asked = !query.getText().isBlank();
        count.setText(asked && found > 0 ? desk.say("search.count", found) : desk.say("search.help"));
        nothing.setText(asked ? desk.say("search.nothing") : "");
    }

    private void pressedInQuery(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
            if (hits.getSelectionModel().isEmpty()) {
                hits.getSelectionModel().selectFirst();
            }
            event.consume();
            if (event.getCode() == KeyCode.ENTER) {
                open();
            } else {
                hits.requestFocus();
            }
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            open();
            event.consume();
        } else if (event.getCode() == KeyCode.UP && hits.getSelectionModel().getSelectedIndex() == 0) {
            query.requestFocus();
            event.consume();
        }
    }

    private void open() {
        Hit hit = hits.getSelectionModel().getSelectedItem();
        if (hit != null) {
            desk.navigator().open(hit.record().id(), hit.field(), hit.offset());
        }
    }
}
