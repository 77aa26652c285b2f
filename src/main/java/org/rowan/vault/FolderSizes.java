package org.rowan.vault;

import java.util.EnumMap;
import java.util.Map;
import org.rowan.model.Problem;

/** The length of each of the seven files. Casebook format, section 2. */
record FolderSizes(Map<VaultFile, Long> bytes) {
    /** @throws Problem {@link Problem.Kind#CASEBOOK_LARGEST} when the databases would be larger than SQLite allows */
    static FolderSizes of(FormatConstants constants, Reserve asked) throws Problem {
        Reserve reserve = constants.fit(asked);
        if (reserve.databaseBytes() > FormatConstants.LARGEST_PAGES * FormatConstants.PAGE_BYTES) {
            throw new Problem(Problem.Kind.CASEBOOK_LARGEST);
        }
        Map<VaultFile, Long> bytes = new EnumMap<>(VaultFile.class);
        VaultFile.DATABASES.forEach(file -> bytes.put(file, reserve.databaseBytes()));
        bytes.put(VaultFile.HEADER, constants.headerBytes());
        bytes.put(VaultFile.LOG, 2 * constants.ringBytes());
        bytes.put(VaultFile.MEDIA, 2 * reserve.mediaBytes());
        return new FolderSizes(bytes);
    }

    long of(VaultFile file) {
        return bytes.get(file);
    }
}
