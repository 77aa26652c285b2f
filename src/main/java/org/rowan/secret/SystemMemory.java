package org.rowan.secret;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandleProxies;
import java.util.Locale;
import java.util.Optional;

/** What the system does for memory that nobody else shall see. Where it lacks a function, nothing is done. */
final class SystemMemory {
    private static final String SYSTEM = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    private static final boolean LINUX = SYSTEM.startsWith("linux");
    private static final boolean WINDOWS = SYSTEM.startsWith("windows");
    /** {@code MADV_DONTDUMP}. */
    private static final int NOT_IN_DUMPS = 16;
    /** {@code PR_SET_DUMPABLE}. */
    private static final int DUMPABLE = 4;
    /** {@code RLIMIT_CORE}, on Linux and macOS alike. */
    private static final int CORE_DUMPS = 4;

    private SystemMemory() {
    }

    /** {@code int mlock(const void *, size_t)}, and of the same shape {@code BOOL VirtualLock(LPVOID, SIZE_T)}. */
    public interface OnPages {
        int on(MemorySegment pages, long bytes);
    }

    /** {@code int madvise(void *, size_t, int)}. */
    public interface Advise {
        int about(MemorySegment pages, long bytes, int advice);
    }

    /** {@code int prctl(int, ...)} with one argument. */
    public interface Control {
        int process(int option, long value);
    }

    /** {@code int setrlimit(int, const struct rlimit *)}. */
    public interface Limit {
        int resource(int which, MemorySegment limit);
    }

    /** Keeps pages out of swap, and on Linux out of core dumps; @return whether the system does so from now on. */
    static boolean lock(MemorySegment pages) {
        FunctionDescriptor shape =
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_LONG);
        if (WINDOWS) {
            return function(OnPages.class, "VirtualLock", shape).map(f -> f.on(pages, pages.byteSize()) != 0)
                    .orElse(false);
        }
        hideFromDumps(pages);
        return function(OnPages.class, "mlock", shape).map(f -> f.on(pages, pages.byteSize()) == 0).orElse(false);
    }

    private static void hideFromDumps(MemorySegment pages) {
        if (LINUX) {
            function(Advise.class, "madvise", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS,
                    ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT))
                    .ifPresent(f -> f.about(pages, pages.byteSize(), NOT_IN_DUMPS));
        }
    }

    /** From now on no core dump is written, and on Linux no process of the same user may look into this one. */
    static void hideProcess() {
        if (LINUX) {
            function(Control.class, "prctl", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT,
                    ValueLayout.JAVA_LONG), Linker.Option.firstVariadicArg(1))
                    .ifPresent(f -> f.process(DUMPABLE, 0));
        }
        if (!WINDOWS) {
            function(Limit.class, "setrlimit", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT,
                    ValueLayout.ADDRESS)).ifPresent(SystemMemory::noCoreDumps);
        }
    }

    private static void noCoreDumps(Limit limit) {
        try (Arena arena = Arena.ofConfined()) {
            limit.resource(CORE_DUMPS, arena.allocate(ValueLayout.JAVA_LONG, 2));
        }
    }

    private static <T> Optional<T> function(Class<T> type, String name, FunctionDescriptor shape,
                                            Linker.Option... options) {
        SymbolLookup library = WINDOWS ? SymbolLookup.libraryLookup("kernel32", Arena.global())
                : Linker.nativeLinker().defaultLookup();
        return library.find(name).map(address -> MethodHandleProxies.asInterfaceInstance(type,
                Linker.nativeLinker().downcallHandle(address, shape, options)));
    }
}
