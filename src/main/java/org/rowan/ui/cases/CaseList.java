package org.rowan.ui.cases;

import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.rowan.model.Id;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.task.Job;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** All cases: type to filter, arrows move, Space previews, Enter opens. */
final class CaseList {
    private static final String SORT = "case-sort";
    private final Desk desk;
    private final Choice choice;
    private final TextField filter = new TextField();
    private final Label count = Layout.line("", Style.CAPTION);
    private final ListView<CaseRow> view = new ListView<>();
    private final Label none = Layout.label("", Style.MUTED);
    private final MenuButton sorts;
    private final PauseTransition soon = new PauseTransition(Duration.millis(400));
    private final VBox root;
    private List<CaseRow> rows = List.of();
    private Sort sort = Sort.CHANGED;
    private Optional<Id> wanted = Optional.empty();

    /** What the user does with a case in the list. */
    interface Choice {
        void preview(Id id);

        void open(Id id);

        void create();

        /** @param none whether the casebook has no case at all */
        void loaded(boolean none);
    }

    CaseList(Desk desk, Choice choice) {
        this.desk = desk;
        this.choice = choice;
        this.sorts = sorts();
        this.root = Layout.styled(Layout.column(Style.GAP_8, head(), new HBox(filter), underFilter(), view),
                "list-column");
        HBox.setHgrow(filter, Priority.ALWAYS);
        soon.setOnFinished(event -> load());
        filter.setPromptText(desk.say("cases.filter"));
        filter.setId("case-filter");
        filter.textProperty().addListener((observed, before, now) -> choose());
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInFilter);
        view.setId("case-list");
        view.setCellFactory(list -> new CaseCell(desk.texts()));
        view.setPlaceholder(none);
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        view.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        view.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                chosen().ifPresent(choice::open);
            }
        });
        VBox.setVgrow(view, Priority.ALWAYS);
        desk.ask(progress -> desk.casebook().settings().get(SORT, ""), name -> sortBy(Sort.named(name)));
    }

    VBox root() {
        return root;
    }

    private HBox head() {
        return Layout.row(Style.GAP_8, Layout.label(desk.say("cases.title"), Style.TITLE), Layout.spring(),
                Layout.button(Icon.NEW, desk.say("cases.new"), choice::create));
    }

    private HBox underFilter() {
        return Layout.row(Style.GAP_8, count, Layout.spring(), sorts);
    }

    private MenuButton sorts() {
        MenuButton menu = Layout.styled(new MenuButton(), Style.QUIET, Style.SMALL);
        ToggleGroup group = new ToggleGroup();
        for (Sort each : Sort.values()) {
            RadioMenuItem item = new RadioMenuItem(desk.say("cases.sort." + each.name()));
            item.setToggleGroup(group);
            item.setUserData(each);
            item.setOnAction(event -> {
                sortBy(each);
                desk.ask(progress -> {
                    desk.casebook().settings().put(SORT, each.name());
                    return null;
                }, done -> { });
            });
            menu.getItems().add(item);
        }
        return menu;
    }

    private void sortBy(Sort chosen) {
        sort = chosen;
        sorts.setText(desk.say("cases.sort." + chosen.name()));
        sorts.getItems().stream().map(RadioMenuItem.class::cast).forEach(i -> i.setSelected(i.getUserData() == chosen));
        choose();
    }

    /** Reads all cases anew in a moment: changes come in swarms. */
    void loadSoon() {
        if (soon.getStatus() != PauseTransition.Status.RUNNING) {
            soon.playFromStart();
        }
    }

    /** Reads all cases anew. */
    void load() {
        desk.ask(progress -> desk.casebook().records().cases().stream().map(CaseRow::of).toList(), read -> {
            rows = read;
            none.setText(read.isEmpty() ? "" : desk.say("cases.noneMatch"));
            choice.loaded(read.isEmpty());
            choose();
        });
    }

    private void choose() {
        List<CaseRow> all = rows;
        Sort by = sort;
        String query = filter.getText();
        desk.tasks().latest(this, Job.of(desk.say("cases.filtering"), progress -> CaseRow.chosen(all, query, by))
                .then(this::show));
    }

    private void show(List<CaseRow> chosen) {
        Optional<Id> before = wanted.or(this::chosen);
        view.setItems(FXCollections.observableList(chosen));
        count.setText(desk.say("cases.count", chosen.size()));
        before.ifPresent(this::mark);
    }

    /** Marks a case, now or when it has been read, without opening it. */
    void mark(Id id) {
        wanted = Optional.of(id);
        for (int i = 0; i < view.getItems().size(); i++) {
            if (view.getItems().get(i).summary().id().equals(id)) {
                view.getSelectionModel().select(i);
                wanted = Optional.empty();
            }
        }
    }

    private Optional<Id> chosen() {
        return Optional.ofNullable(view.getSelectionModel().getSelectedItem()).map(row -> row.summary().id());
    }

    void focus() {
        view.requestFocus();
        if (view.getSelectionModel().isEmpty()) {
            view.getSelectionModel().selectFirst();
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            chosen().ifPresent(choice::open);
            event.consume();
        } else if (event.getCode() == KeyCode.SPACE && !event.isShortcutDown()) {
            chosen().ifPresent(choice::preview);
            event.consume();
        }
    }

    /** Letters typed over the list go to the filter. */
    private void typed(KeyEvent event) {
        String typed = event.getCharacter();
        if (!event.isShortcutDown() && !event.isAltDown() && typed.codePoints().allMatch(Character::isLetterOrDigit)
                && !typed.isEmpty()) {
            filter.requestFocus();
            filter.appendText(typed);
            filter.end();
            event.consume();
        }
    }

    private void pressedInFilter(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
            focus();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
            filter.clear();
            event.consume();
        }
    }
}
