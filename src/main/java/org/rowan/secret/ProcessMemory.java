package org.rowan.secret;

/** The memory of this process, and who may see it. */
public final class ProcessMemory {
    private ProcessMemory() {
    }

    /**
     * Once, before there is any secret: no core dump is written from now on, and on Linux no other process of the same
     * user may look into this one.
     */
    public static void hide() {
        SystemMemory.hideProcess();
    }

    /** @return whether the system keeps the keys in {@link SecretBytes} out of swap */
    public static boolean keepsKeysOutOfSwap() {
        return LockedPages.ONLY.locked();
    }
}
