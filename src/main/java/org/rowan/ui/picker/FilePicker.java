package org.rowan.ui.picker;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.rowan.text.Texts;
import org.rowan.ui.control.Overlay;
import org.rowan.ui.task.Tasks;

/**
 * Asks for files or folders. The system's own choosers keep lists of recent files; this one keeps the last folder, in
 * memory, until the window is locked.
 */
public final class FilePicker {
    private final Overlay overlay;
    private final Tasks tasks;
    private final Texts texts;
    private Path last;

    /** What is asked for. */
    enum Wanted { FILES, FOLDER, NEW_FILE }

    public FilePicker(Overlay overlay, Tasks tasks, Texts texts) {
        this(overlay, tasks, texts, Places.documents());
    }

    /** @param start the folder that shows first; one that does not exist gives way to the user's own */
    public FilePicker(Overlay overlay, Tasks tasks, Texts texts, Path start) {
        this.overlay = overlay;
        this.tasks = tasks;
        this.texts = texts;
        this.last = start;
    }

    /** Asks for one or more existing files. */
    public void files(String title, Consumer<List<Path>> chosen) {
        show(title, Wanted.FILES, "", chosen);
    }

    /** Asks for an existing folder. */
    public void folder(String title, Consumer<Path> chosen) {
        show(title, Wanted.FOLDER, "", paths -> chosen.accept(paths.getFirst()));
    }

    /**
     * Asks where to write a file, and says when there is one of that name already: nothing is ever overwritten.
     *
     * @param name suggested; names no person
     */
    public void newFile(String title, String name, Consumer<Path> chosen) {
        newFile(title, name, chosen, () -> { });
    }

    /**
     * Asks as {@link #newFile(String, String, Consumer)} does.
     *
     * @param cancelled told when no place is chosen, by Cancel or by Esc
     */
    public void newFile(String title, String name, Consumer<Path> chosen, Runnable cancelled) {
        show(title, Wanted.NEW_FILE, name, paths -> chosen.accept(paths.getFirst()), cancelled);
    }

    private void show(String title, Wanted wanted, String name, Consumer<List<Path>> chosen) {
        show(title, wanted, name, chosen, () -> { });
    }

    private void show(String title, Wanted wanted, String name, Consumer<List<Path>> chosen, Runnable cancelled) {
        PickerSheet sheet = new PickerSheet(tasks, texts, wanted, title);
        sheet.onCancel(overlay::escape);
        sheet.onChosen(paths -> {
            last = sheet.folder();
            overlay.close();
            chosen.accept(paths);
        });
        overlay.show(sheet.root(), cancelled);
        sheet.start(last, name);
    }
}
