package org.rowan.ui.leaving;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** A few things to be ticked, one below the other. */
public final class Ticks<T> {
    private final Map<T, CheckBox> boxes = new LinkedHashMap<>();
    private final VBox root = Layout.column(Style.GAP_4);

    /**
     * @param id     of every box
     * @param word   what a thing is called
     * @param ticked from the start
     */
    public Ticks(String id, List<T> things, Function<T, String> word, Predicate<T> ticked) {
        for (T thing : things) {
            CheckBox box = new CheckBox(word.apply(thing));
            box.setId(id);
            box.setWrapText(true);
            box.setSelected(ticked.test(thing));
            boxes.put(thing, box);
            root.getChildren().add(box);
        }
    }

    /** @return the boxes */
    public VBox root() {
        return root;
    }

    /** @return what is ticked */
    public List<T> chosen() {
        return boxes.entrySet().stream().filter(e -> e.getValue().isSelected()).map(Map.Entry::getKey).toList();
    }

    /** @param change run whenever a tick is set or taken away */
    public void onChange(Runnable change) {
        boxes.values().forEach(box -> box.setOnAction(event -> change.run()));
    }
}
