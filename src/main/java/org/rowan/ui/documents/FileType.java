package org.rowan.ui.documents;

import org.rowan.text.Texts;

/** What people call a media type. */
final class FileType {
    private FileType() {
    }

    static String name(String type, Texts texts) {
        return texts.get("documents.type", group(type));
    }

    private static String group(String type) {
        if (type.equals("application/pdf")) {
            return "pdf";
        }
        int slash = type.indexOf('/');
        String main = slash < 0 ? "" : type.substring(0, slash);
        return switch (main) {
            case "image", "audio", "video", "text" -> main;
            default -> type.contains("opendocument.text") || type.contains("word") ? "letter" : "other";
        };
    }
}
