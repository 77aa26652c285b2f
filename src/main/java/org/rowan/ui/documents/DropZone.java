package org.rowan.ui.documents;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** A place to drop files on. */
final class DropZone {
    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");
    private final HBox root;
    private final Consumer<List<Path>> dropped;

    DropZone(String words, Consumer<List<Path>> dropped) {
        this.dropped = dropped;
        Label label = Layout.label(words, Style.MUTED);
        root = Layout.styled(Layout.row(Style.GAP_8, Icon.DOCUMENTS.node(), label), "drop-target");
    }

    HBox root() {
        return root;
    }

    /** Files may be dropped anywhere on the node; the zone shows it. */
    void listenOn(Node node) {
        node.setOnDragOver(event -> {
            if (!files(event).isEmpty()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        node.setOnDragEntered(event -> root.pseudoClassStateChanged(DROPPING, !files(event).isEmpty()));
        node.setOnDragExited(event -> root.pseudoClassStateChanged(DROPPING, false));
        node.setOnDragDropped(this::drop);
    }

    private void drop(DragEvent event) {
        event.setDropCompleted(take(event.getDragboard().getFiles()));
        event.consume();
    }

    /** @return whether there was a file among what was dropped */
    boolean take(List<File> all) {
        List<Path> files = files(all);
        if (!files.isEmpty()) {
            dropped.accept(files);
        }
        return !files.isEmpty();
    }

    private static List<Path> files(DragEvent event) {
        return files(event.getDragboard().getFiles());
    }

    /** Folders are not taken: what is in them should be chosen knowingly. */
    private static List<Path> files(List<File> all) {
        return all.stream().map(File::toPath).filter(Files::isRegularFile).toList();
    }
}
