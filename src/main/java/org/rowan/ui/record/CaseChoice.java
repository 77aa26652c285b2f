package org.rowan.ui.record;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.ListView;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;
import org.rowan.model.CaseSummary;
import org.rowan.model.Id;
import org.rowan.ui.shell.Desk;

/** Cases to be ticked, with the mouse or the space bar. */
public final class CaseChoice {
    private final Desk desk;
    private final ListView<CaseSummary> view = new ListView<>();
    private final Map<Id, BooleanProperty> ticks = new LinkedHashMap<>();
    private final ReadOnlyBooleanWrapper none = new ReadOnlyBooleanWrapper(true);

    public CaseChoice(Desk desk) {
        this.desk = desk;
        view.setId("case-choice");
        view.getStyleClass().add("case-choice");
        view.setCellFactory(list -> new CheckBoxListCell<>(this::tick, new Named()));
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        CaseSummary chosen = view.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.SPACE && chosen != null) {
            BooleanProperty tick = tick(chosen);
            tick.set(!tick.get());
            event.consume();
        }
    }

    /** @return the list itself */
    public ListView<CaseSummary> view() {
        return view;
    }

    /**
     * Offers cases, and forgets what was ticked before.
     *
     * @param ticked from the start, and first in the list
     */
    public void fill(List<CaseSummary> cases, Set<Id> ticked) {
        ticks.clear();
        ticked.forEach(id -> ticks.put(id, ticking(true)));
        count();
        view.getItems().setAll(cases.stream()
                .sorted((a, b) -> Boolean.compare(ticked.contains(b.id()), ticked.contains(a.id()))).toList());
        view.getSelectionModel().selectFirst();
    }

    private BooleanProperty tick(CaseSummary summary) {
        return ticks.computeIfAbsent(summary.id(), id -> ticking(false));
    }

    private BooleanProperty ticking(boolean now) {
        BooleanProperty tick = new SimpleBooleanProperty(now);
        tick.subscribe(this::count);
        return tick;
    }

    private void count() {
        none.set(ids().isEmpty());
    }

    /** @return whether nothing is ticked */
    public ObservableBooleanValue none() {
        return none.getReadOnlyProperty();
    }

    /** @return what is ticked */
    public Set<Id> ids() {
        return ticks.entrySet().stream().filter(e -> e.getValue().get()).map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** @return one line for each case that is ticked */
    public List<String> lines() {
        return view.getItems().stream().filter(c -> tick(c).get()).map(this::line).toList();
    }

    private String line(CaseSummary summary) {
        return Words.facts(summary.title().isBlank() ? desk.say("record.untitled", "case") : summary.title(),
                summary.code().text());
    }

    private final class Named extends StringConverter<CaseSummary> {
        @Override
        public String toString(CaseSummary summary) {
            return summary == null ? "" : line(summary);
        }

        @Override
        public CaseSummary fromString(String text) {
            throw new UnsupportedOperationException();
        }
    }
}
