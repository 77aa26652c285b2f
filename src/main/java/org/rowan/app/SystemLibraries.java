package org.rowan.app;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;

/** Asks the libraries that JavaFX will ask; a library stays loaded, for JavaFX needs it next. */
final class SystemLibraries {
    private static final int SYSTEM_FONTS = 0;

    /** {@code Display *XOpenDisplay(const char *)}. */
    public interface OpenDisplay {
        MemorySegment open(MemorySegment name);
    }

    /** {@code int XCloseDisplay(Display *)}. */
    public interface CloseDisplay {
        int close(MemorySegment display);
    }

    /** {@code FcFontSet *FcConfigGetFonts(FcConfig *, FcSetName)}; the set begins with the number of fonts. */
    public interface GetFonts {
        MemorySegment fonts(MemorySegment configuration, int set);
    }

    private SystemLibraries() {
    }

    static boolean canLoad(String library) {
        try {
            SymbolLookup.libraryLookup(library, Arena.global());
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Needs libX11.so.6. */
    static boolean displayOpens() {
        MemorySegment display = function(OpenDisplay.class, "libX11.so.6", "XOpenDisplay", ValueLayout.ADDRESS,
                ValueLayout.ADDRESS).open(MemorySegment.NULL);
        if (display.equals(MemorySegment.NULL)) {
            return false;
        }
        function(CloseDisplay.class, "libX11.so.6", "XCloseDisplay", ValueLayout.JAVA_INT, ValueLayout.ADDRESS)
                .close(display);
        return true;
    }

    /** Needs libfontconfig.so.1. */
    static boolean hasFonts() {
        MemorySegment fonts = function(GetFonts.class, "libfontconfig.so.1", "FcConfigGetFonts", ValueLayout.ADDRESS,
                ValueLayout.ADDRESS, ValueLayout.JAVA_INT).fonts(MemorySegment.NULL, SYSTEM_FONTS);
        return !fonts.equals(MemorySegment.NULL)
                && fonts.reinterpret(ValueLayout.JAVA_INT.byteSize()).get(ValueLayout.JAVA_INT, 0) > 0;
    }

    private static <T> T function(Class<T> type, String library, String name, MemoryLayout result,
                                  MemoryLayout... arguments) {
        MethodHandle handle = Linker.nativeLinker().downcallHandle(
                SymbolLookup.libraryLookup(library, Arena.global()).findOrThrow(name),
                FunctionDescriptor.of(result, arguments));
        return MethodHandleProxies.asInterfaceInstance(type, handle);
    }
}
