package org.rowan.bundle.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rowan.model.Hash;
import org.rowan.model.Problem;

/** Paths and their SHA-256, in the order of the entries; the form that {@code sha256sum -c} takes. */
final class Manifest {
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  ([A-Za-z0-9_-][A-Za-z0-9._/-]*)");
    private static final List<String> ALWAYS = List.of(Layout.RECORDS, Layout.CUSTODY);
    private static final List<String> OF_A_BACKUP = List.of(Layout.CASEBOOK, Layout.OWN_KEYS);
    private final Map<String, Hash> hashes;

    Manifest(Map<String, Hash> hashes) {
        this.hashes = new LinkedHashMap<>(hashes);
    }

    byte[] text() {
        StringBuilder text = new StringBuilder();
        hashes.forEach((path, hash) -> text.append(hash.hex()).append("  ").append(path).append('\n'));
        return text.toString().getBytes(UTF_8);
    }

    List<String> paths() {
        return List.copyOf(hashes.keySet());
    }

    boolean lists(String path) {
        return hashes.containsKey(path);
    }

    /** @return the files' entries, in order */
    List<String> mediaPaths() {
        return paths().stream().filter(p -> !ALWAYS.contains(p) && !OF_A_BACKUP.contains(p)).toList();
    }

    /** @return the files, each named by its hash */
    Set<Hash> media() {
        return mediaPaths().stream().map(hashes::get).collect(Collectors.toSet());
    }

    void check(String path, Hash found) throws Problem {
        Rule.HASH.require(found.equals(hashes.get(path)));
    }

    static Manifest parse(byte[] text) throws Problem {
        Map<String, Hash> hashes = new LinkedHashMap<>();
        Rule.TOO_MANY_ENTRIES.require(lines(text) <= ALWAYS.size() + OF_A_BACKUP.size() + Layout.MOST_MEDIA);
        for (String line : Text.lines(text, Rule.MANIFEST)) {
            Matcher parts = LINE.matcher(line);
            Rule.MANIFEST.require(parts.matches());
            Rule.MANIFEST.require(hashes.put(parts.group(2), new Hash(parts.group(1))) == null);
        }
        Manifest manifest = new Manifest(hashes);
        Rule.TOO_MANY_ENTRIES.require(manifest.mediaPaths().size() <= Layout.MOST_MEDIA);
        return manifest;
    }

    private static int lines(byte[] text) {
        int lines = 0;
        for (byte b : text) {
            lines += b == '\n' ? 1 : 0;
        }
        return lines;
    }

    /** @throws Problem unless it lists exactly the three files that a tag manifest lists */
    Manifest requireTags() throws Problem {
        Rule.MANIFEST.require(paths().equals(List.of(Layout.BAGIT, Layout.BAG_INFO, Layout.MANIFEST)));
        return this;
    }

    /** @throws Problem unless it lists all entries in their order, each media by its own hash */
    Manifest requirePayload() throws Problem {
        for (String path : mediaPaths()) {
            Rule.MANIFEST.require(path.equals(Layout.media(hashes.get(path))));
        }
        Rule.MANIFEST.require(paths().equals(inOrder()));
        return this;
    }

    private List<String> inOrder() {
        boolean backup = lists(Layout.CASEBOOK);
        return Stream.of(ALWAYS.stream(), OF_A_BACKUP.stream().filter(p -> backup && lists(p)),
                mediaPaths().stream().sorted()).flatMap(each -> each).toList();
    }
}
