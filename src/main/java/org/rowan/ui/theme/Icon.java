package org.rowan.ui.theme;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/**
 * The one family of icons, by what they mean here. Drawn from outlines, not from a font: JavaFX copies every font it
 * is given into the temporary folder.
 */
public enum Icon {
    SEARCH, CASES, PEOPLE, PERSON, TESTIMONY, DOCUMENT, DOCUMENTS, NOTE, PICTURE, SOUND, TEXT, EXCHANGE, RECEIVE,
    BACKUP, CARD, HISTORY, TRASH, SAFETY, SETTINGS, LOCK, KEY, NEW, REMOVE, BACK, MORE, DOWN, RIGHT, UP, SORT, SHOW,
    HIDE, SAVED, RESTORE, SAVE_OUT, DAMAGE, INFORMATION, HELP, FOLDER, HOME, DRIVE, PLAY, PAUSE, LARGER, SMALLER,
    LEFT, COPY, VERIFIED, LIGHT, DARK, OUTBOX;

    private static final Properties OUTLINES = load();

    private static Properties load() {
        Properties outlines = new Properties();
        try (Reader in = new InputStreamReader(Icon.class.getResourceAsStream("icons.properties"),
                StandardCharsets.UTF_8)) {
            outlines.load(in);
            return outlines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return a new node; its size and colour come from the style sheets */
    public Region node() {
        SVGPath outline = new SVGPath();
        outline.setContent(OUTLINES.getProperty(name()));
        Region node = new Region();
        node.setShape(outline);
        node.getStyleClass().add("icon");
        return node;
    }
}
