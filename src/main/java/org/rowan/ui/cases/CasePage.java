package org.rowan.ui.cases;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.rowan.casebook.Casebook;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.ui.record.Words;
import org.rowan.ui.shell.CasePart;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.shell.Target;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Ruler;
import org.rowan.ui.theme.Style;

/** A case: what it is called, how much is in it, and its tabs. */
final class CasePage {
    /** In "em". */
    private static final double LOW = 38;
    private final Desk desk;
    private final Ruler ruler = new Ruler();
    private final BooleanProperty low = new SimpleBooleanProperty();
    private final BooleanProperty reading = new SimpleBooleanProperty();
    private final Map<CasePart, ToggleButton> tabs = new LinkedHashMap<>();
    private final Label code = Layout.label("", Style.CAPTION, Style.CODE);
    private final Label title = Layout.label("", Style.PAGE_HEAD);
    private final Label facts = Layout.label("", Style.MUTED);
    private final CaseMenu menu;
    private final StackPane content = new StackPane();
    private final VBox root;
    private CasePart shown;
    private Entry theCase;

    CasePage(Desk desk, List<CasePart> parts) {
        this.desk = desk;
        this.menu = new CaseMenu(desk, () -> theCase, this::leave);
        List<CasePart> all = new ArrayList<>();
        all.add(new Overview(desk, this::retitle));
        all.addAll(parts);
        FlowPane bar = Layout.styled(new FlowPane(), Style.TABS);
        for (CasePart part : all) {
            ToggleButton tab = new ToggleButton(part.title());
            tab.setId("tab-" + part.name());
            tab.setMinWidth(HBox.USE_PREF_SIZE);
            tab.setOnAction(event -> turnTo(part));
            tabs.put(part, tab);
            bar.getChildren().add(tab);
        }
        shown = all.getFirst();
        root = page(bar);
    }

    private VBox page(FlowPane bar) {
        VBox names = Layout.column(Style.GAP_4, code, title, facts);
        HBox.setHgrow(names, Priority.ALWAYS);
        HBox head = Layout.row(Style.GAP_16, names, menu.button());
        VBox.setVgrow(content, Priority.ALWAYS);
        content.setMinHeight(0);
        VBox page = Layout.styled(Layout.column(Style.GAP_16, head, bar, content, ruler), Style.PAGE);
        ruler.watch(page.heightProperty(), height -> low.set(height < LOW));
        low.addListener((observed, before, now) -> shrink(now));
        hide(head);
        hide(bar);
        return page;
    }

    /** On a low screen a record that is being read or written has the room to itself. */
    private void hide(Node node) {
        node.visibleProperty().bind(low.and(reading).not());
        node.managedProperty().bind(node.visibleProperty());
    }

    /** On a low screen, or with large text, the head leaves its room to what people came for. */
    private void shrink(boolean nowLow) {
        Stream.of(code, facts).forEach(label -> {
            label.setVisible(!nowLow);
            label.setManaged(!nowLow);
        });
        title.getStyleClass().setAll("label", nowLow ? Style.TITLE : Style.PAGE_HEAD);
    }

    VBox root() {
        return root;
    }

    /** Shows a case on the tab that is in front; what is being typed stays when it is the same case. */
    void show(Entry entry) {
        boolean other = theCase == null || !theCase.id().equals(entry.id());
        if (other && theCase != null) {
            shown.leave();
        }
        theCase = entry;
        head(entry.content());
        if (other) {
            turnTo(tabs.keySet().iterator().next());
        } else {
            turnTo(shown);
        }
    }

    private void head(Content content) {
        code.setText(theCase.code().text());
        title.setText(Words.title(Kind.CASE, content, desk.texts()));
        Id id = theCase.id();
        desk.ask(progress -> Numbers.of(desk.casebook(), id), numbers -> {
            if (id.equals(theCase.id())) {
                facts.setText(Words.facts(desk.say("cases.state", content.text(Field.STATUS).equals("closed") ? "closed"
                        : "open"), desk.say("cases.testimonies", numbers.testimonies()),
                        desk.say("cases.documents", numbers.documents())));
            }
        });
    }

    private void retitle(Content typed) {
        title.setText(Words.title(Kind.CASE, typed, desk.texts()));
    }

    private void turnTo(CasePart part) {
        if (part != shown) {
            shown.leave();
        }
        shown = part;
        reading.bind(part.reading());
        tabs.forEach((each, tab) -> tab.setSelected(each == part));
        content.getChildren().setAll(part.root());
        content.applyCss();
        part.show(theCase);
    }

    /** Opens a record of the case that is shown. */
    void open(Target target) {
        tabs.keySet().stream().filter(part -> part.opens(target.record().kind())).findFirst().ifPresent(part -> {
            turnTo(part);
            part.open(target);
        });
        desk.navigator().toDetail();
    }

    Optional<Id> current() {
        return shown.current().or(() -> Optional.ofNullable(theCase).map(Entry::id));
    }

    void refresh(Set<Id> changed, Runnable gone) {
        if (theCase != null) {
            Id id = theCase.id();
            desk.ask(progress -> desk.casebook().records().find(id), found -> refreshed(id, found, changed, gone));
        }
    }

    private void refreshed(Id id, Optional<Entry> found, Set<Id> changed, Runnable gone) {
        if (theCase == null || !theCase.id().equals(id)) {
            return;
        }
        if (found.isEmpty() || found.get().trashed()) {
            theCase = null;
            gone.run();
        } else {
            theCase = found.get();
            head(theCase.content());
            shown.refresh(changed);
        }
    }

    void leave() {
        if (theCase != null) {
            shown.leave();
        }
    }

    Optional<Runnable> creation() {
        return theCase == null ? Optional.empty() : shown.creation();
    }

    boolean escape() {
        return theCase != null && shown.escape();
    }

    private record Numbers(int testimonies, int documents) {
        static Numbers of(Casebook casebook, Id id) throws IOException {
            return new Numbers(casebook.records().count(id, Kind.TESTIMONY),
                    casebook.records().count(id, Kind.DOCUMENT));
        }
    }
}
