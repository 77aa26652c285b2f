package org.rowan.vault;

import java.util.List;
import org.rowan.crypto.Randomness;

/**
 * What keeps a casebook's files from telling which compartment is at work. Tests put leaky ones in its place, to show
 * that the examiner's test would notice.
 *
 * @param twins   of every write
 * @param journal SQLite's way of keeping its journal
 * @param growing the files that growth makes longer
 */
record Discretion(Twins twins, String journal, List<VaultFile> growing) {
    /** @return the format's own rules */
    static Discretion of(FormatConstants constants, Randomness coin) {
        return new Discretion(Twins.mirrored(constants, coin), "MEMORY", List.of(VaultFile.values()));
    }
}
