package org.rowan.ui.viewer;

import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import org.rowan.model.Problem;
import org.rowan.text.Texts;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** A page in the list: its paper at once, its drawing when it is ready. */
final class PageCell extends ListCell<Integer> {
    private static final int WIDEST = 4096;
    private static final double GAP = 16;

    private final PagesView view;
    private final PagePainter painter;
    private final Texts texts;
    private final StackPane paper = Layout.styled(new StackPane(), "viewer-paper");
    private int page = -1;
    private boolean wanted;

    PageCell(PagesView view, PagePainter painter, Texts texts) {
        this.view = view;
        this.painter = painter;
        this.texts = texts;
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(Integer item, boolean empty) {
        super.updateItem(item, empty);
        page = empty || item == null ? -1 : item;
        paper.getChildren().clear();
        setGraphic(page < 0 ? null : paper);
        wanted = false;
        if (page >= 0) {
            setAccessibleText(texts.get("viewer.page", page + 1));
        }
        requestLayout();
    }

    /** Not before it is laid out to be seen: the list also fills a hidden cell with every page, to measure it. */
    private void want() {
        if (!wanted && getParent() != null && getParent().isVisible()) {
            wanted = true;
            int asked = page;
            painter.want(page, width(), painted -> show(asked, painted));
        }
    }

    private int width() {
        boolean shown = getScene() != null && getScene().getWindow() != null;
        double dots = shown ? getScene().getWindow().getOutputScaleX() : 1;
        return (int) Math.clamp(Math.ceil(view.width(page) * dots), 16, WIDEST);
    }

    private void show(int asked, PagePainter.Painted painted) {
        if (asked == page) {
            paper.getChildren().setAll(switch (painted) {
                case PagePainter.Painted.Picture picture -> fitted(new ImageView(picture.image()));
                case PagePainter.Painted.Failure failure -> sentence(failure.problem());
            });
        }
    }

    private ImageView fitted(ImageView drawing) {
        drawing.setFitWidth(view.width(page));
        drawing.setFitHeight(view.height(page));
        return drawing;
    }

    private Node sentence(Problem problem) {
        Node sentence = Layout.label(texts.get("viewer.pageFailed", page + 1, texts.explain(problem)),
                Style.READING_WIDTH);
        sentence.setId("viewer-page-failed");
        return sentence;
    }

    @Override
    protected double computePrefWidth(double height) {
        return page < 0 ? 0 : view.width(page) + snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        return page < 0 ? 0 : view.height(page) + GAP;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (page >= 0) {
            double left = Math.max(snappedLeftInset(), (getWidth() - view.width(page)) / 2);
            paper.resizeRelocate(Math.round(left), 0, view.width(page), view.height(page));
            want();
        }
    }
}
