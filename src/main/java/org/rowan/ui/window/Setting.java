package org.rowan.ui.window;

import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.rowan.casebook.Casebooks;
import org.rowan.secret.SecretChars;
import org.rowan.ui.create.Room;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.shell.Feature;

/**
 * What a window is given by whoever owns the process.
 *
 * @param suggestion makes a passphrase of words by chance; closed by the window
 * @param rooms      how large a new casebook may be made
 * @param features   makes the features of an open casebook; the window adds safety and settings
 * @param clock      for the idle lock
 * @param away       asked once a second whether the person may have gone, whatever they are doing; on any thread
 * @param ending     what a lock does
 */
public record Setting(Casebooks casebooks, Supplier<SecretChars> suggestion, List<Room> rooms,
                      Function<Desk, List<Feature>> features, InstantSource clock, BooleanSupplier away,
                      Ending ending) {}
