package org.rowan.ui.viewer;

import java.io.Closeable;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.rowan.model.Problem;
import org.rowan.text.Texts;
import org.rowan.ui.task.Job;
import org.rowan.ui.task.Tasks;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** Shows one document at a time, read through {@link Tasks}. On the window's thread only. */
public final class Viewer extends BorderPane {
    private final Texts texts;
    private final Tasks tasks;
    private final FlowPane tools = Layout.styled(new FlowPane(), Style.GAP_8, "viewer-tools");
    private Source source;
    private View view;
    private Sought sought = Sought.NOTHING;

    /** @param near where in the text the place is that was meant, as an offset */
    record Sought(String words, int near) {
        static final Sought NOTHING = new Sought("", 0);
    }

    public Viewer(Texts texts, Tasks tasks) {
        this.texts = texts;
        this.tasks = tasks;
        getStyleClass().add("viewer");
        tools.setRowValignment(VPos.CENTER);
        setTop(tools);
        clear();
    }

    /** Shows a document in place of the one before. */
    public void show(Source document) {
        show(document, "");
    }

    /** Shows a document and, when it is text, goes to where the words stand first; that is how a search hit opens. */
    public void show(Source document, String words) {
        close();
        source = document;
        sought = new Sought(words, 0);
        tasks.start(Job.of(texts.get("viewer.opening"), progress -> Opened.open(document, progress))
                .counting(Job.Unit.ITEMS)
                .then(opened -> opened(document, opened))
                .orElse(problem -> failed(document, problem)));
    }

    /** Marks where the words stand in the text that is shown, or is about to be, and goes to the first place. */
    public void find(String words) {
        find(words, 0);
    }

    /**
     * Marks where the words stand, and goes to the first place that is not before the offset.
     *
     * @param near UTF-16 index into the document's text
     */
    public void find(String words, int near) {
        sought = new Sought(words, near);
        if (view != null) {
            view.find(sought);
        }
    }

    /** Shows nothing, stops the sound and lets go of the document; the viewer can be used again. */
    public void close() {
        if (view != null) {
            view.close();
        }
        clear();
    }

    /** Gives the keys to the document. */
    @Override
    public void requestFocus() {
        if (view != null) {
            view.keys().requestFocus();
        }
    }

    private void clear() {
        source = null;
        view = null;
        sought = Sought.NOTHING;
        setCenter(new Region());
        fill(List.of());
    }

    /** Meanwhile another document may have been asked for. */
    private void opened(Source document, Opened opened) {
        if (document != source) {
            letGo(tasks, texts, opened);
            return;
        }
        place(switch (opened) {
            case Opened.Words text -> new TextView(text, texts);
            case Opened.Picture picture -> new PictureView(document.name(), picture.image(), texts);
            case Opened.Pages pages -> new PagesView(pages, texts, tasks);
            case Opened.Recording recording -> new SoundView(recording.sound(), texts, tasks);
        });
        view.find(sought);
    }

    private void failed(Source document, Problem problem) {
        if (document == source && problem.kind() != Problem.Kind.CANCELLED) {
            place(new SentenceView(problem, document, texts));
        }
    }

    private void place(View shown) {
        view = shown;
        setCenter(view.body());
        fill(view.tools());
    }

    private void fill(List<Node> nodes) {
        tools.getChildren().setAll(nodes);
        tools.setVisible(!nodes.isEmpty());
        tools.setManaged(!nodes.isEmpty());
    }

    /** Closes something without keeping the window waiting; a document that was only read has nothing to lose. */
    static void letGo(Tasks tasks, Texts texts, Closeable document) {
        tasks.start(Job.of(texts.get("viewer.closing"), progress -> {
            document.close();
            return null;
        }));
    }
}
