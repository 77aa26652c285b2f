package org.rowan.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rowan.casebook.merge.Conflict;
import org.rowan.casebook.merge.Dispute;
import org.rowan.model.Value;

/** What each field in conflict shall say; each has to be chosen, so that nothing is decided by leaving it out. */
final class Choices {
    private final Map<String, Conflict> conflicts = new TreeMap<>();
    private final Map<String, Optional<Value>> chosen = new TreeMap<>();

    Choices(Dispute dispute) {
        dispute.conflicts().forEach(c -> conflicts.put(c.field(), c));
    }

    /** Chooses the same side for every field. */
    void all(int side) throws UsageProblem {
        for (String field : conflicts.keySet()) {
            choose(field, Integer.toString(side));
        }
    }

    /** @param choices each FIELD=N */
    void sides(List<String> choices) throws UsageProblem {
        for (String choice : choices) {
            FieldSetting setting = FieldSetting.of(choice);
            choose(setting.field(), setting.value());
        }
    }

    /** @param settings each FIELD=VALUE */
    void texts(List<String> settings, Streams streams) throws IOException {
        for (String text : settings) {
            FieldSetting setting = FieldSetting.parse(text);
            conflict(setting.field());
            chosen.put(setting.field(), Optional.of(new Value.Text(Given.text(setting.value(), streams))));
        }
    }

    private void choose(String field, String number) throws UsageProblem {
        Conflict conflict = conflict(field);
        boolean fits = number.matches("[1-9][0-9]{0,3}") && Integer.parseInt(number) <= conflict.sides().size();
        if (!fits) {
            throw new UsageProblem("cli.usage.noSide", field, conflict.sides().size());
        }
        chosen.put(field, conflict.sides().get(Integer.parseInt(number) - 1).value());
    }

    private Conflict conflict(String field) throws UsageProblem {
        if (!conflicts.containsKey(field)) {
            throw new UsageProblem("cli.usage.noConflict", field);
        }
        return conflicts.get(field);
    }

    /** @throws UsageProblem when a field was not chosen */
    Map<String, Optional<Value>> complete() throws UsageProblem {
        List<String> open = new ArrayList<>(conflicts.keySet());
        open.removeAll(chosen.keySet());
        if (!open.isEmpty()) {
            throw new UsageProblem("cli.usage.undecided", String.join(", ", open));
        }
        return chosen;
    }
}
