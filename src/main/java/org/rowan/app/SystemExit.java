package org.rowan.app;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandleProxies;
import java.time.Duration;
import java.util.Optional;

/**
 * The system's own ways to end this process. Java's, halt included, stop at a safepoint and wait up to 300 ms for
 * threads in native code, where the window's always are.
 */
final class SystemExit {
    private static final int REAL_TIME = 0;
    private static final long THIS_PROCESS = -1;

    private final Optional<Exit> exit = function(Exit.class, library(), "_exit",
            FunctionDescriptor.ofVoid(ValueLayout.JAVA_INT));
    private final Optional<Terminate> terminate = function(Terminate.class, library(), "TerminateProcess",
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT));
    private final Optional<SetTimer> timer = function(SetTimer.class, library(), "setitimer",
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS,
                    ValueLayout.ADDRESS));

    /** {@code void _exit(int)}: runs nothing, waits for nothing. */
    public interface Exit {
        void with(int status);
    }

    /** {@code BOOL TerminateProcess(HANDLE, UINT)}. */
    public interface Terminate {
        int process(long handle, int status);
    }

    /** {@code int setitimer(int, const struct itimerval *, struct itimerval *)}; the signal ends the process. */
    public interface SetTimer {
        int set(int which, MemorySegment value, MemorySegment before);
    }

    /** Ends the process now, with status 0. */
    void now() {
        terminate.ifPresent(known -> known.process(THIS_PROCESS, 0));
        exit.ifPresent(known -> known.with(0));
        Runtime.getRuntime().halt(0);
    }

    /** Has the system end the process at that time, whatever Java is busy with; where the system knows how. */
    void after(Duration time) {
        timer.ifPresent(known -> {
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment value = arena.allocate(MemoryLayout.sequenceLayout(4, ValueLayout.JAVA_LONG));
                value.setAtIndex(ValueLayout.JAVA_LONG, 2, time.toSeconds());
                value.setAtIndex(ValueLayout.JAVA_LONG, 3, time.toNanosPart() / 1000);
                known.set(REAL_TIME, value, MemorySegment.NULL);
            }
        });
    }

    private static SymbolLookup library() {
        return System.getProperty("os.name").startsWith("Windows")
                ? SymbolLookup.libraryLookup("kernel32", Arena.global()) : Linker.nativeLinker().defaultLookup();
    }

    private static <T> Optional<T> function(Class<T> type, SymbolLookup library, String name,
                                            FunctionDescriptor shape) {
        return library.find(name).map(address -> MethodHandleProxies.asInterfaceInstance(type,
                Linker.nativeLinker().downcallHandle(address, shape)));
    }
}
