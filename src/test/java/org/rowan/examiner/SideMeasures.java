package org.rowan.examiner;

import java.util.List;
import org.rowan.vault.FileRecorder.Act;
import org.rowan.vault.FileRecorder.Event;

/**
 * Of every single operation of a sitting: what was done to the own compartment's files against what was done to the
 * other's. No disk keeps this; it is here so that no trace of it can come to be one.
 */
final class SideMeasures {
    private final Measures measures;
    private final Roles roles;
    private final String sitting;

    private SideMeasures(Measures measures, Roles roles, String sitting) {
        this.measures = measures;
        this.roles = roles;
        this.sitting = sitting;
    }

    /** @param sitting what to call it in the measures' names */
    static void into(Measures measures, List<Event> events, Roles roles, String sitting) {
        SideMeasures sides = new SideMeasures(measures, roles, sitting + ", own - other: ");
        for (Act act : List.of(Act.WRITE, Act.FORCE, Act.TRUNCATE)) {
            List<Event> of = events.stream().filter(event -> event.act() == act).toList();
            sides.amounts(of, act);
            sides.ends(of, act);
        }
    }

    private void amounts(List<Event> events, Act act) {
        for (String copy : List.of(" a", " b")) {
            measures.put(sitting + act + copy, 0);
            measures.put(sitting + act + copy + ", bytes", 0);
        }
        for (Event event : events) {
            String role = roles.of(event.file());
            if (side(role) != 0) {
                measures.add(sitting + act + role.substring(role.length() - 2), side(role));
                measures.add(sitting + act + role.substring(role.length() - 2) + ", bytes",
                        side(role) * event.length());
            }
        }
    }

    private static int side(String role) {
        return role.startsWith("own") ? 1 : role.startsWith("other") ? -1 : 0;
    }

    private void ends(List<Event> events, Act act) {
        List<Integer> sides = events.stream().map(event -> side(roles.of(event.file()))).filter(s -> s != 0).toList();
        measures.put(sitting + act + ", first", sides.isEmpty() ? 0 : sides.getFirst());
        measures.put(sitting + act + ", last", sides.isEmpty() ? 0 : sides.getLast());
    }
}
