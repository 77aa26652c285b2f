package org.rowan.examiner;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rowan.vault.ExaminedBuild;
import org.rowan.vault.Photo;

/** The files by what they are to whoever has one passphrase: his own compartment's, the other's, or both's. */
record Roles(int own) {
    static final List<String> FILES = List.of("own a", "own b", "other a", "other b", "header", "log", "media");
    static final List<String> DATED = Stream.concat(FILES.stream(), Stream.of("folder")).toList();

    /** @return the role of the file of that name */
    String of(String name) {
        return switch (name) {
            case "0a.db", "0b.db", "1a.db", "1b.db" ->
                    (name.charAt(0) - '0' == own ? "own " : "other ") + name.charAt(1);
            case "header", "log", "media" -> name;
            case Photo.FOLDER -> "folder";
            default -> stranger(name);
        };
    }

    /** @return the page there, unless it is in a part that both share */
    Optional<Place> place(String name, long at) {
        return switch (of(name)) {
            case "own a", "own b" -> Optional.of(new Place(true, name.substring(1, 2), at / Place.BYTES));
            case "other a", "other b" -> Optional.of(new Place(false, name.substring(1, 2), at / Place.BYTES));
            case "log" -> Optional.of(place(name, at, ExaminedBuild.SIZES.ringBytes()));
            case "media" -> Optional.of(place(name, at, ExaminedBuild.SIZES.stripeBytes()));
            default -> Optional.empty();
        };
    }

    // Of parts of one length the even ones belong to compartment 0.
    private Place place(String name, long at, long part) {
        return new Place(at / part % 2 == own, name, (at / part / 2 * part + at % part) / Place.BYTES);
    }

    // One that is named after a database is somebody's.
    private String stranger(String name) {
        return "stranger beside " + (name.matches("[01][ab]\\.db-.*") ? of(name.substring(0, 5)) : "all");
    }

    /** @return the name of the file in that role */
    String name(String role) {
        return switch (role) {
            case "own a", "own b" -> own + role.substring(4) + ".db";
            case "other a", "other b" -> 1 - own + role.substring(6) + ".db";
            case "folder" -> Photo.FOLDER;
            default -> role;
        };
    }
}
