package org.rowan.ui.viewer;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.rowan.document.PdfPages;
import org.rowan.text.Texts;
import org.rowan.ui.task.Tasks;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** The pages of a PDF under each other; only those that can be seen are drawn. */
final class PagesView implements View {
    /** Natural size on a screen of 96 dots an inch; PDF counts 72. */
    private static final double NATURAL = 96.0 / 72;
    private static final double MARGINS = 48;

    private final Opened.Pages document;
    private final Texts texts;
    private final Tasks tasks;
    private final ListView<Integer> list = Layout.styled(new ListView<>(), Style.FREE_LINES, "viewer-pages");
    private final TextField number = Layout.styled(new TextField("1"), "viewer-page-number");
    private final Label of;
    private final Zoom zoom;
    private final PagePainter painter;
    private final Scrolling scrolling;

    PagesView(Opened.Pages document, Texts texts, Tasks tasks) {
        this.document = document;
        this.texts = texts;
        this.tasks = tasks;
        painter = new PagePainter(document.pages(), texts, tasks);
        zoom = new Zoom(texts, texts.get("viewer.fitWidth"));
        of = Layout.line(texts.get("viewer.ofPages", document.sizes().size()), Style.MUTED, "viewer-of");
        scrolling = new Scrolling(list);
        prepareList();
        number.setId("viewer-page-number");
        number.setAccessibleText(texts.get("viewer.pageNumber"));
        number.setOnAction(event -> go(typed() - 1));
    }

    private void prepareList() {
        list.setId("viewer-pages");
        list.setItems(FXCollections.observableList(IntStream.range(0, document.sizes().size()).boxed().toList()));
        list.setCellFactory(view -> new PageCell(this, painter, texts));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.widthProperty().subscribe(width -> zoom.fits(fitting(width.doubleValue())));
        list.skinProperty().subscribe(skin -> follow());
        zoom.listen(list);
        zoom.scale().subscribe(scale -> list.refresh());
    }

    private double fitting(double width) {
        double widest = document.sizes().stream().mapToDouble(PdfPages.Size::width).max().orElse(1);
        return Math.clamp((width - MARGINS) / (widest * NATURAL), 0.1, 3);
    }

    /** @return the page's width on the screen */
    double width(int page) {
        return document.sizes().get(page).width() * NATURAL * zoom.scale().get();
    }

    /** @return the page's height on the screen */
    double height(int page) {
        return document.sizes().get(page).height() * NATURAL * zoom.scale().get();
    }

    private void pressed(KeyEvent event) {
        boolean next = event.getCode() == KeyCode.RIGHT;
        if ((next || event.getCode() == KeyCode.LEFT) && !event.isAltDown() && !event.isShortcutDown()) {
            go(typed() - 1 + (next ? 1 : -1));
            event.consume();
        }
    }

    private void go(int page) {
        int there = Math.clamp(page, 0, document.sizes().size() - 1);
        list.scrollTo(there);
        number.setText(Integer.toString(there + 1));
    }

    /** @return what stands in the field; the first page for what is no number */
    private int typed() {
        return number.getText().matches("\\d{1,9}") ? Integer.parseInt(number.getText()) : 1;
    }

    private void follow() {
        scrolling.flow().ifPresent(flow -> flow.positionProperty().subscribe(place -> seen(flow)));
    }

    /** The page that fills the middle of the window is the one that is read. */
    private void seen(VirtualFlow<?> flow) {
        IndexedCell<?> first = flow.getFirstVisibleCell();
        if (first != null && !number.isFocused()) {
            boolean mostlyGone = first.getLayoutY() + first.getHeight() < list.getHeight() / 2;
            int page = first.getIndex() + (mostlyGone ? 1 : 0);
            number.setText(Integer.toString(Math.min(page, document.sizes().size() - 1) + 1));
        }
    }

    @Override
    public Node body() {
        return list;
    }

    @Override
    public List<Node> tools() {
        return Stream.concat(Stream.of(number, of), zoom.tools().stream()).toList();
    }

    @Override
    public void close() {
        painter.close();
        Viewer.letGo(tasks, texts, document);
    }
}
