package org.rowan.cli;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;

/** What a terminal needs of the C library. Where the library lacks a function, nobody is there to be asked. */
final class CLibrary {
    private static final Linker LINKER = Linker.nativeLinker();
    private static final Optional<IntUnaryOperator> ISATTY =
            find("isatty", ValueLayout.JAVA_INT, ValueLayout.JAVA_INT)
                    .map(h -> MethodHandleProxies.asInterfaceInstance(IntUnaryOperator.class, h));
    private static final Optional<Function<?, ?>> GETPASS = find("getpass", ValueLayout.ADDRESS, ValueLayout.ADDRESS)
            .map(h -> MethodHandleProxies.asInterfaceInstance(Function.class, h));
    private static final long LONGEST = 1 << 16;

    private CLibrary() {
    }

    private static Optional<MethodHandle> find(String name, MemoryLayout result, MemoryLayout argument) {
        return LINKER.defaultLookup().find(name)
                .map(address -> LINKER.downcallHandle(address, FunctionDescriptor.of(result, argument)));
    }

    static boolean isTerminal(int descriptor) {
        return ISATTY.filter(f -> f.applyAsInt(descriptor) == 1).isPresent();
    }

    static boolean canAsk() {
        return GETPASS.isPresent();
    }

    /**
     * Asks on the terminal itself, without echo. The library's own copy is wiped.
     *
     * @return what was typed, to be wiped by the caller; empty at the end of input
     */
    @SuppressWarnings("unchecked")
    static Optional<byte[]> ask(String prompt) {
        Function<MemorySegment, MemorySegment> getpass =
                (Function<MemorySegment, MemorySegment>) GETPASS.orElseThrow();
        try (Arena arena = Arena.ofConfined()) {
            return Optional.of(getpass.apply(arena.allocateFrom(prompt)))
                    .filter(typed -> !typed.equals(MemorySegment.NULL)).map(typed -> take(typed.reinterpret(LONGEST)));
        }
    }

    private static byte[] take(MemorySegment typed) {
        int length = 0;
        while (typed.get(ValueLayout.JAVA_BYTE, length) != 0) {
            length++;
        }
        byte[] copy = typed.asSlice(0, length).toArray(ValueLayout.JAVA_BYTE);
        typed.asSlice(0, length).fill((byte) 0);
        return copy;
    }
}
