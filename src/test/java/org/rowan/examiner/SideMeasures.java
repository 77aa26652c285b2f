package org.rowan.examiner;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rowan.vault.FileRecorder.Act;
import org.rowan.vault.FileRecorder.Event;

/**
 * Of a sitting: which places of the own compartment's parts were written between two forces, against those of the
 * other's, and which side came first and last. A file system that journals what is written keeps the places; how often
 * one was written between two forces no disk keeps.
 */
final class SideMeasures {
    private static final List<String> PARTS = List.of("a", "b", "log", "media");

    private final Measures measures;
    private final Roles roles;
    private final String sitting;
    private final Set<Place> written = new HashSet<>();

    private SideMeasures(Measures measures, Roles roles, String sitting) {
        this.measures = measures;
        this.roles = roles;
        this.sitting = sitting;
    }

    /** @param sitting what to call it in the measures' names */
    static void into(Measures measures, List<Event> events, Roles roles, String sitting) {
        SideMeasures sides = new SideMeasures(measures, roles, sitting + ", own - other: ");
        PARTS.forEach(part -> measures.put(sides.sitting + "places in " + part, 0));
        PARTS.forEach(part -> measures.put(sides.sitting + "places on one side only in " + part, 0));
        events.forEach(sides::note);
        sides.compare();
        for (Act act : List.of(Act.WRITE, Act.FORCE, Act.TRUNCATE)) {
            sides.ends(events.stream().filter(event -> event.act() == act).toList(), act);
        }
    }

    private void note(Event event) {
        if (event.act() == Act.WRITE) {
            for (long at = event.at(); at < event.at() + event.length(); at += Place.BYTES) {
                roles.place(event.file(), at).ifPresent(written::add);
            }
        } else if (event.act() == Act.FORCE) {
            compare();
        }
    }

    private void compare() {
        for (Place place : written) {
            measures.add(sitting + "places in " + place.part(), place.own() ? 1 : -1);
            if (!written.contains(place.mirrored())) {
                measures.count(sitting + "places on one side only in " + place.part());
            }
        }
        written.clear();
    }

    private void ends(List<Event> events, Act act) {
        List<Integer> sides = events.stream().map(event -> roles.place(event.file(), event.at()))
                .flatMap(Optional::stream).map(place -> place.own() ? 1 : -1).toList();
        measures.put(sitting + act + ", first", sides.isEmpty() ? 0 : sides.getFirst());
        measures.put(sitting + act + ", last", sides.isEmpty() ? 0 : sides.getLast());
    }
}
