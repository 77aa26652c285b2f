package org.rowan.ui.regain;

import java.util.function.Supplier;
import org.rowan.secret.SecretChars;
import org.rowan.text.Texts;
import org.rowan.ui.control.Overlay;
import org.rowan.ui.picker.FilePicker;
import org.rowan.ui.task.Tasks;

/**
 * What the pages of this package work with.
 *
 * @param suggestion makes a passphrase by chance; closed by the page
 * @param leave      goes back to where the user came from
 */
public record Regaining(Texts texts, Tasks tasks, FilePicker picker, Overlay overlay, Supplier<SecretChars> suggestion,
                        Runnable leave) {}
