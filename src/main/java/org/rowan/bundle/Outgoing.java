package org.rowan.bundle;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rowan.bundle.age.AgeRecipient;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.contact.Preset;
import org.rowan.casebook.leaving.Departure;
import org.rowan.casebook.leaving.Noting;
import org.rowan.casebook.leaving.Way;
import org.rowan.casebook.leaving.Withheld;
import org.rowan.model.Id;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

/** Bundles out. */
final class Outgoing {
    private static final int MOST_RECIPIENTS = 64;
    private final Casebook casebook;
    private final OwnKeyring keyring;

    Outgoing(Casebook casebook, OwnKeyring keyring) {
        this.casebook = casebook;
        this.keyring = keyring;
    }

    ExportPlan plan(Way way, Set<Id> cases, List<Recipient> to, String purpose) throws Problem {
        check(to);
        List<Recipient> each = once(to);
        return new ExportPlan(way == Way.BUNDLE ? selection(cases, each, purpose)
                : selection(way, cases, purpose, Preset.NONE), each, false);
    }

    List<ExportPlan> planEach(Set<Id> cases, List<Recipient> to, String purpose) throws Problem {
        List<Recipient> each = once(to);
        check(each.isEmpty() ? each : each.subList(0, 1));
        Map<Preset, Selection> shared = new HashMap<>();
        List<ExportPlan> plans = new ArrayList<>();
        for (Recipient one : each) {
            List<Recipient> alone = List.of(one);
            boolean same = casebook.sync().untold(keys(alone)).isEmpty();
            Selection selection = same ? shared.get(one.preset()) : null;
            if (selection == null) {
                selection = selection(cases, alone, purpose);
                shared.putAll(same ? Map.of(one.preset(), selection) : Map.of());
            }
            plans.add(new ExportPlan(selection, alone, false));
        }
        return plans;
    }

    /** @param to those who hear of withdrawals of what they all have; what stays out for one stays out for all */
    private Selection selection(Set<Id> cases, List<Recipient> to, String purpose) throws Problem {
        Set<Id> asked = new HashSet<>(cases);
        asked.addAll(casebook.sync().untold(keys(to)));
        return selection(Way.BUNDLE, asked, purpose,
                to.stream().map(Recipient::preset).reduce(Preset.NONE, Preset::and));
    }

    private Selection selection(Way way, Set<Id> asked, String purpose, Preset preset) throws Problem {
        Selection selection =
                Selection.of(casebook, casebook.leaving().ask(new Departure(way, asked, purpose)), preset);
        if (selection.records() == 0) {
            throw new Problem(Problem.Kind.NOTHING_TO_SEND);
        }
        return selection;
    }

    /** Nobody knows who has a passphrase, so nobody is told a withdrawal by one. */
    private static List<String> keys(List<Recipient> to) {
        return to.stream().map(r -> r.key().text()).filter(t -> !t.isEmpty()).toList();
    }

    /** Whoever is named twice needs no second stanza; what stays out under either name stays out. */
    private static List<Recipient> once(List<Recipient> to) {
        Map<String, Recipient> each = new LinkedHashMap<>();
        to.forEach(r -> each.merge(r.key().text(), r, (one, more) -> one.with(one.preset().and(more.preset()))));
        return List.copyOf(each.values());
    }

    private static void check(List<Recipient> to) throws Problem {
        if (to.isEmpty() || to.size() > MOST_RECIPIENTS) {
            throw new Problem(Problem.Kind.CARD_INVALID);
        }
        long kinds = to.stream().map(r -> r.key().getClass()).distinct().count();
        boolean passphraseAlone = to.size() == 1 || !(to.getFirst().key() instanceof AgeRecipient.Passphrase);
        if (kinds > 1 || !passphraseAlone) {
            throw new Problem(Problem.Kind.MIXED_RECIPIENTS);
        }
        if (to.getFirst().key() instanceof AgeRecipient.Passphrase(var passphrase, _) && passphrase.length() == 0) {
            throw new Problem(Problem.Kind.PASSPHRASE_EMPTY);
        }
    }

    ExportResult write(ExportPlan plan, Path out, Progress progress) throws Problem {
        Wrapping wrapping = Wrapping.next(casebook, keyring, plan);
        ExportPlan written = plan;
        if (plan.isBackup()) {
            written = writeSound(plan, wrapping, out, progress);
        } else {
            plan.selection().permit().write(out, to -> wrapping.write(plan.selection().payload(), to, progress));
        }
        remember(written);
        return new ExportResult(wrapping.bundle(), written.records(), written.media(), written.unconsented(),
                written.withheld(), written.partly());
    }

    /** Under a passphrase there is nobody to remember, and a bulk change for nothing could fail. */
    private void remember(ExportPlan plan) throws Problem {
        Way way = plan.selection().permit().way();
        List<String> keys = keys(plan.to());
        if (!keys.isEmpty()) {
            Noting.down(way, () -> casebook.sync().sent(plan.selection().currents(), keys));
        }
        if (plan.isBackup()) {
            Noting.down(way, casebook.backups()::made);
        }
    }

    /**
     * Where a file turns out to be damaged, all files are looked at, and what is whole goes without the others.
     *
     * @return what was written
     */
    private ExportPlan writeSound(ExportPlan plan, Wrapping wrapping, Path out, Progress progress) throws Problem {
        try {
            return writeRead(plan, wrapping, out, progress);
        } catch (Problem e) {
            Map<Id, Withheld> damaged = e.kind() == Problem.Kind.MEDIA_DAMAGED
                    ? plan.selection().withDamagedFiles(progress) : Map.of();
            if (damaged.isEmpty()) {
                throw e;
            }
            return writeRead(plan.without(damaged, casebook), wrapping, out, progress);
        }
    }

    /**
     * A backup that nobody could read again is worse than none.
     *
     * @return what was written
     */
    private ExportPlan writeRead(ExportPlan plan, Wrapping wrapping, Path out, Progress progress) throws Problem {
        boolean keyless = plan.to().getFirst().key() instanceof AgeRecipient.Passphrase;
        try (Inventory inventory = Inventory.of(casebook, keyless)) {
            ExportPlan sound = inventory.damaged().isEmpty() ? plan : plan.without(inventory.damaged(), casebook);
            ReadBack reading = new ReadBack(sound, inventory, progress);
            sound.selection().permit().write(out, to -> wrapping.write(inventory.with(sound.selection().payload()),
                    reading.watching(to), progress), reading);
            return sound;
        }
    }
}
