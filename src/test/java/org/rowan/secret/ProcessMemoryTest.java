package org.rowan.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandleProxies;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(value = OS.LINUX, disabledReason = "other systems do not tell")
class ProcessMemoryTest {
    private static final int GET_DUMPABLE = 3;

    @Test
    void keysLieInPagesThatTheSystemKeepsOutOfSwapAndDumps() throws Exception {
        String pages = mapping(LockedPages.ONLY.take(32).orElseThrow().address());
        String flags = pages.lines().filter(line -> line.startsWith("VmFlags")).findFirst().orElseThrow();
        assertTrue(flags.contains(" dd"), flags);
        assertEquals(ProcessMemory.keepsKeysOutOfSwap(), flags.contains(" lo"));
        assertTrue(ProcessMemory.keepsKeysOutOfSwap(), "this computer lets nobody lock 64 KiB");
    }

    /** What the kernel says of the mapping that holds the address. */
    private static String mapping(long address) throws Exception {
        StringBuilder found = new StringBuilder();
        boolean inside = false;
        for (String line : Files.readAllLines(Path.of("/proc/self/smaps"))) {
            if (line.matches("[0-9a-f]+-[0-9a-f]+ .*")) {
                String[] range = line.substring(0, line.indexOf(' ')).split("-");
                inside = Long.parseUnsignedLong(range[0], 16) <= address
                        && address < Long.parseUnsignedLong(range[1], 16);
            }
            found.append(inside ? line + "\n" : "");
        }
        return found.toString();
    }

    @Test
    void aHiddenProcessIsNotDumped() throws Exception {
        ProcessMemory.hide();
        Linker linker = Linker.nativeLinker();
        IntUnaryOperator prctl = MethodHandleProxies.asInterfaceInstance(IntUnaryOperator.class, linker.downcallHandle(
                linker.defaultLookup().findOrThrow("prctl"),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT)));
        assertEquals(0, prctl.applyAsInt(GET_DUMPABLE));
        assertTrue(Files.readAllLines(Path.of("/proc/self/limits")).stream()
                .anyMatch(line -> line.matches("Max core file size +0 +0 .*")));
    }
}
