package org.rowan.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** One file of patterns: all keys that start with the same word, in one language. */
record Area(Map<Object, Object> patterns) {
    static Area load(String area, String language) {
        Properties read = new Properties();
        try (InputStream in = Area.class.getResourceAsStream(area + "_" + language + ".properties")) {
            if (in != null) {
                read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Area(Map.copyOf(read));
    }

    /** All areas of one language, each read when it is first needed. */
    record Library(String language, Map<String, Area> areas) {
        Library(String language) {
            this(language, new ConcurrentHashMap<>());
        }

        String pattern(String key) {
            String area = key.substring(0, Math.max(0, key.indexOf('.')));
            Object pattern = areas.computeIfAbsent(area, a -> load(a, language)).patterns().get(key);
            if (pattern == null) {
                throw new IllegalArgumentException("no text " + key + " in " + language);
            }
            return (String) pattern;
        }
    }
}
