package org.rowan.ui.viewer;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.rowan.document.PdfPages;
import org.rowan.model.Problem;
import org.rowan.text.Texts;
import org.rowan.ui.task.Job;
import org.rowan.ui.task.Tasks;

/** Draws pages one after the other, the one asked for last first, and keeps the latest. On the window's thread. */
final class PagePainter {
    /** About four bytes each. */
    private static final long MOST_KEPT_PIXELS = 24_000_000;
    /** More pages than this are never seen at once; who asked earlier has scrolled away. */
    private static final int MOST_WANTED = 8;

    /** How a page turned out: a picture, or the sentence in its place. */
    sealed interface Painted {
        record Picture(Image image) implements Painted { }

        record Failure(Problem problem) implements Painted { }
    }

    private record Wanted(int page, int width) { }

    private final PdfPages pages;
    private final Texts texts;
    private final Tasks tasks;
    private final LinkedHashMap<Wanted, Consumer<Painted>> wanted = new LinkedHashMap<>();
    private final LinkedHashMap<Wanted, Painted> kept = new LinkedHashMap<>(16, 0.75f, true);
    private boolean busy;
    private boolean closed;

    PagePainter(PdfPages pages, Texts texts, Tasks tasks) {
        this.pages = pages;
        this.texts = texts;
        this.tasks = tasks;
    }

    /** @param done told at once when the page is there, else when it has been drawn; not when it was given up */
    void want(int page, int width, Consumer<Painted> done) {
        Wanted what = new Wanted(page, width);
        Painted painted = kept.get(what);
        if (painted != null) {
            done.accept(painted);
            return;
        }
        wanted.remove(what);
        wanted.putLast(what, done);
        if (wanted.size() > MOST_WANTED) {
            wanted.pollFirstEntry();
        }
        next();
    }

    void close() {
        closed = true;
        wanted.clear();
        kept.clear();
    }

    private void next() {
        if (busy || closed || wanted.isEmpty()) {
            return;
        }
        busy = true;
        Map.Entry<Wanted, Consumer<Painted>> last = wanted.pollLastEntry();
        Wanted what = last.getKey();
        tasks.start(Job.of(texts.get("viewer.drawing", what.page() + 1), progress -> draw(what))
                .then(painted -> done(what, painted, last.getValue()))
                .orElse(problem -> done(what, new Painted.Failure(problem), last.getValue())));
    }

    private Painted draw(Wanted what) throws Problem {
        return new Painted.Picture(Images.of(pages.render(what.page(), what.width())));
    }

    private void done(Wanted what, Painted painted, Consumer<Painted> then) {
        busy = false;
        if (!closed) {
            kept.put(what, painted);
            forget();
            then.accept(painted);
            next();
        }
    }

    private void forget() {
        long pixels = kept.values().stream().mapToLong(PagePainter::pixels).sum();
        Iterator<Painted> oldest = kept.values().iterator();
        while (pixels > MOST_KEPT_PIXELS && kept.size() > 1) {
            pixels -= pixels(oldest.next());
            oldest.remove();
        }
    }

    private static long pixels(Painted painted) {
        return switch (painted) {
            case Painted.Picture(Image image) -> (long) (image.getWidth() * image.getHeight());
            case Painted.Failure failure -> 0;
        };
    }
}
