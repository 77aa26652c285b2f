package org.rowan.vault;

import java.util.List;

/** The seven files of every casebook, in the order of their names. */
enum VaultFile {
    BASE_0("0a.db"), WORK_0("0b.db"), BASE_1("1a.db"), WORK_1("1b.db"), HEADER("header"), LOG("log"), MEDIA("media");

    /** The four database files, in the order of their names. */
    static final List<VaultFile> DATABASES = List.of(BASE_0, WORK_0, BASE_1, WORK_1);

    private final String fileName;

    VaultFile(String fileName) {
        this.fileName = fileName;
    }

    String fileName() {
        return fileName;
    }

    /** @return the base copy of a compartment, 0 or 1 */
    static VaultFile base(int compartment) {
        return compartment == 0 ? BASE_0 : BASE_1;
    }

    /** @return the working copy of a compartment, 0 or 1 */
    static VaultFile work(int compartment) {
        return compartment == 0 ? WORK_0 : WORK_1;
    }
}
