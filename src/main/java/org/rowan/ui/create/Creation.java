package org.rowan.ui.create;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.rowan.model.Problem;
import org.rowan.secret.SecretChars;
import org.rowan.text.Texts;
import org.rowan.ui.control.Overlay;
import org.rowan.ui.picker.FilePicker;
import org.rowan.ui.task.Tasks;

/**
 * What the assistant works with.
 *
 * @param suggestion words made by chance
 * @param place      the folder that is suggested; need not exist
 * @param rooms      how large it may be made, the first one unless another is chosen
 * @param create     makes the casebook and goes on from there, or tells why not
 * @param leave      goes back to where the user came from
 */
public record Creation(Texts texts, Tasks tasks, FilePicker picker, Overlay overlay, Supplier<SecretChars> suggestion, Path place,
                       List<Room> rooms, Create create, Runnable leave) {
    /** Makes a casebook. */
    @FunctionalInterface
    public interface Create {
        /** @param plan closed by the receiver */
        void create(Plan plan, Consumer<Problem> failed);
    }
}
