package org.rowan.examiner;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandleProxies;
import java.nio.file.Path;

/**
 * Where a file's bytes lie on the disk, as Linux tells (FIEMAP): holes, and room that was set aside and never written,
 * would show what was never used. Other systems are not asked: there all is -1.
 *
 * @param count     of the pieces
 * @param bytes     that have a place
 * @param unwritten pieces that were set aside only
 */
record Extents(int count, long bytes, int unwritten) {
    private static final Extents UNKNOWN = new Extents(-1, -1, -1);
    private static final boolean LINUX = "Linux".equals(System.getProperty("os.name"));
    private static final long FIEMAP = 0xC020660BL;
    private static final int MOST = 512;
    private static final int HEAD = 32;
    private static final int PIECE = 56;
    private static final int SYNC = 1;
    private static final int UNWRITTEN = 0x800;

    @FunctionalInterface
    public interface Open {
        int call(MemorySegment path, int flags);
    }

    @FunctionalInterface
    public interface Ask {
        int call(int file, long question, MemorySegment answer);
    }

    @FunctionalInterface
    public interface Close {
        int call(int file);
    }

    static Extents of(Path file) {
        return LINUX ? asked(file) : UNKNOWN;
    }

    private static Extents asked(Path path) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment map = arena.allocate(HEAD + (long) MOST * PIECE, Long.BYTES);
            map.set(ValueLayout.JAVA_LONG, 8, -1);
            map.set(ValueLayout.JAVA_INT, 16, SYNC);
            map.set(ValueLayout.JAVA_INT, 24, MOST);
            int file = function(Open.class, "open", ValueLayout.ADDRESS, ValueLayout.JAVA_INT)
                    .call(arena.allocateFrom(path.toString()), 0);
            int answer = function(Ask.class, "ioctl", ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.ADDRESS)
                    .call(file, FIEMAP, map);
            function(Close.class, "close", ValueLayout.JAVA_INT).call(file);
            return answer < 0 ? UNKNOWN : read(map);
        }
    }

    private static <T> T function(Class<T> type, String name, ValueLayout... arguments) {
        Linker linker = Linker.nativeLinker();
        Linker.Option[] options = name.equals("ioctl")
                ? new Linker.Option[] {Linker.Option.firstVariadicArg(2)} : new Linker.Option[0];
        return MethodHandleProxies.asInterfaceInstance(type, linker.downcallHandle(
                linker.defaultLookup().find(name).orElseThrow(),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, arguments), options));
    }

    private static Extents read(MemorySegment map) {
        int count = map.get(ValueLayout.JAVA_INT, 20);
        long bytes = 0;
        int unwritten = 0;
        for (long at = HEAD; at < HEAD + (long) count * PIECE; at += PIECE) {
            bytes += map.get(ValueLayout.JAVA_LONG, at + 16);
            unwritten += (map.get(ValueLayout.JAVA_INT, at + 40) & UNWRITTEN) == 0 ? 0 : 1;
        }
        return new Extents(count, bytes, unwritten);
    }
}
