package org.rowan.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.FontMapper;

/** The fonts that came with the system, found by their files' names when the first is needed, and kept in memory. */
final class SystemFonts {
    private static final String INCLUDED = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final long LARGEST_FILE = 32L << 20;
    private static final int DEEPEST_FOLDER = 5;

    private final Map<FontStyle, TrueTypeFont> loaded = new HashMap<>();
    private Map<String, Path> files;

    synchronized TrueTypeFont like(FontStyle style) {
        return loaded.computeIfAbsent(style, this::load);
    }

    private TrueTypeFont load(FontStyle style) {
        return style.files().stream().map(files()::get).filter(Objects::nonNull).map(SystemFonts::parse)
                .filter(Objects::nonNull).findFirst().orElseGet(SystemFonts::included);
    }

    private Map<String, Path> files() {
        if (files == null) {
            files = new HashMap<>();
            folders().forEach(this::list);
        }
        return files;
    }

    private static List<Path> folders() {
        String windows = System.getenv().getOrDefault("WINDIR", "C:\\Windows");
        return Stream.of("/usr/share/fonts", "/usr/local/share/fonts", "/System/Library/Fonts", "/Library/Fonts",
                windows + "\\Fonts").map(Path::of).filter(Files::isDirectory).toList();
    }

    private void list(Path folder) {
        try (Stream<Path> found = Files.walk(folder, DEEPEST_FOLDER)) {
            found.filter(file -> name(file).endsWith(".ttf"))
                    .forEach(file -> files.putIfAbsent(name(file).replace(".ttf", ""), file));
        } catch (IOException | UncheckedIOException unreadable) {
            // a folder that can't be read has no fonts for us; the included one remains
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }

    /** @return null when the file is no font that can be used */
    private static TrueTypeFont parse(Path file) {
        try {
            return Files.size(file) > LARGEST_FILE ? null
                    : new TTFParser().parse(new RandomAccessReadBuffer(Files.readAllBytes(file)));
        } catch (IOException | RuntimeException unusable) {
            return null;
        }
    }

    private static TrueTypeFont included() {
        try (InputStream in = FontMapper.class.getResourceAsStream(INCLUDED)) {
            return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
