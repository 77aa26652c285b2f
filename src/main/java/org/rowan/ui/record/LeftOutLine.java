package org.rowan.ui.record;

import java.util.stream.Collectors;
import javafx.scene.control.Label;
import org.rowan.model.Content;
import org.rowan.model.Field;
import org.rowan.text.Texts;
import org.rowan.ui.theme.Style;

/** Says, above a record, which fields its sender left out: what is empty there need not be so elsewhere. */
final class LeftOutLine extends Label {
    private final Texts texts;

    LeftOutLine(Texts texts) {
        this.texts = texts;
        setId("left-out");
        getStyleClass().addAll(Style.NOTE_CARD, Style.READING_WIDTH);
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /** Is seen from now on if something is left out that people know. */
    void show(Content content) {
        String names = content.leftOut().stream().filter(name -> name.equals(Field.SHA256) || !Words.technical(name))
                .map(this::word).collect(Collectors.joining(", "));
        setVisible(!names.isEmpty());
        setText(texts.get("record.leftOut", names));
    }

    /** A document without the hash of its file is one without its file. */
    private String word(String name) {
        return name.equals(Field.SHA256) ? texts.get("record.theFile") : Words.field(name, texts);
    }
}
