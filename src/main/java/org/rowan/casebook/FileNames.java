package org.rowan.casebook;

/** Names of files as they are kept: the last part of a path, without what would disturb a screen. */
final class FileNames {
    private static final int LONGEST = 200;

    private FileNames() {
    }

    static String last(String path) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        String visible = name.codePoints().filter(c -> !disturbs(c)).limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString().strip();
        return visible.isEmpty() ? "document" : visible;
    }

    /** Control characters, and those that turn the direction of what follows: "gpj.exe" must not read "exe.jpg". */
    private static boolean disturbs(int c) {
        return Character.isISOControl(c) || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069
                || c == 0x200E || c == 0x200F || c == 0x061C || c == 0xFEFF;
    }
}
