package org.rowan.examiner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.TestCasebooks;
import org.rowan.casebook.store.CasebookTables;
import org.rowan.casebook.upkeep.Reminder;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.secret.SecretChars;
import org.rowan.vault.Compartment;
import org.rowan.vault.ExaminedBuild;
import org.rowan.vault.ExaminedVault;
import org.rowan.vault.FileRecorder;
import org.rowan.vault.OwnView;
import org.rowan.vault.Photo;

/** Goes through a script with one casebook of a pair, up to the seizure. For one use. */
final class Play {
    private static final int NOBODY = -1;

    private final Path folder;
    private final Script script;
    private final boolean used;
    private final FileRecorder recorder;
    private final ExaminedVault build;
    private final MovingClock clock = new MovingClock();
    private final List<List<FileRecorder.Event>> record = new ArrayList<>();
    private final Doings doings;
    private final Pace pace;
    private int shownSide;
    private int atWork = NOBODY;

    /** @param used whether this is the one of the pair whose hidden casebook is worked in */
    Play(Path folder, Script script, boolean used, ExaminedBuild build) {
        this.folder = folder;
        this.script = script;
        this.used = used;
        this.doings = new Doings(script, used);
        this.recorder = new FileRecorder(script.seed() + (used ? 1 : 0));
        this.build = build.vault(recorder, () -> atWork);
        this.pace = new Pace(recorder, this.build, new Random(script.seed() * 31 + (used ? 1 : 0)));
    }

    Seizure run() throws IOException {
        create();
        List<Sitting> sittings = script.sittings();
        for (Sitting sitting : sittings.subList(0, sittings.size() - 1)) {
            sit(sitting);
            record.add(recorder.events());
        }
        return seize(sittings.getLast());
    }

    private void create() throws Problem {
        String first = script.exchanged() ? doings.hidden() : doings.shown();
        String second = script.exchanged() ? doings.shown() : doings.hidden();
        boolean both = script.exchanged() || used && script.atOnce();
        Optional<String> other = both ? Optional.of(second) : Optional.empty();
        build.vault().create(folder, doings.reserve(), Optional.empty(), Doings.chars(first), other.map(Doings::chars),
                new CasebookTables("Desk", both ? Reminder.begun(clock.instant()) : Map.of()),
                new CasebookTables("Desk"), Progress.NONE);
        shownSide = OwnView.of(folder, doings.shown()).compartment();
    }

    private Seizure seize(Sitting last) throws IOException {
        boolean atAnyInstant = last.end() == Sitting.End.CRASH;
        clock.later(last.later());
        recorder.begin(atAnyInstant);
        sit(last.where(), last, atAnyInstant ? Sitting.End.CLOSE : last.end());
        record.add(atAnyInstant ? recorder.eventsBeforePhoto() : recorder.events());
        Photo photo = atAnyInstant ? recorder.photo() : Photo.of(folder);
        return new Seizure(photo, places(photo), record.subList(record.size() - 2, record.size()), doings.shown(),
                clock.instant());
    }

    private SortedMap<String, Extents> places(Photo photo) {
        SortedMap<String, Extents> places = new TreeMap<>();
        photo.bytes().keySet().stream().filter(name -> Files.exists(folder.resolve(name)))
                .forEach(name -> places.put(name, Extents.of(folder.resolve(name))));
        return places;
    }

    private void sit(Sitting sitting) throws IOException {
        clock.later(sitting.later());
        recorder.begin(false);
        if (sitting.end() == Sitting.End.CRASH) {
            recorder.endAfter(1 + new Random(sitting.seed()).nextInt(80));
        }
        try {
            sit(sitting.where(), sitting, sitting.end());
        } catch (Problem problem) {
            // The build that keeps a journal may leave it there; then nobody gets in, and that is to be seen, too.
            if (!recorder.hasEnded() && problem.kind() != Problem.Kind.PLANTED_FILE) {
                throw problem;
            }
        }
    }

    private void sit(Sitting.Where where, Sitting sitting, Sitting.End end) throws IOException {
        switch (where) {
            case NOWHERE -> mistype();
            case SHOWN -> work(true, sitting, end);
            case HIDDEN -> {
                if (used) {
                    work(false, sitting, end);
                } else {
                    lookInstead(sitting, end);
                }
            }
        }
    }

    private void mistype() throws Problem {
        try (Compartment compartment = open("quiet river stome")) {
            throw new AssertionError("a wrong passphrase opened");
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.NOT_OPENED && !recorder.hasEnded()) {
                throw problem;
            }
        }
    }

    private void work(boolean inShown, Sitting sitting, Sitting.End end) throws IOException {
        atWork = inShown ? shownSide : 1 - shownSide;
        during(inShown ? doings.shown() : doings.hidden(), sitting, end,
                (deed, casebook, hands) -> doings.act(deed, hands, casebook, inShown));
    }

    private void lookInstead(Sitting sitting, Sitting.End end) throws IOException {
        atWork = shownSide;
        during(doings.shown(), sitting, end, (deed, casebook, hands) -> doings.lookInstead(deed, hands, casebook));
    }

    @FunctionalInterface
    private interface Doing {
        void act(Deed deed, Casebook casebook, Hands hands) throws IOException;
    }

    // Time goes by after every deed, for whoever works and for whoever looks alike.
    private void during(String passphrase, Sitting sitting, Sitting.End end, Doing doing) throws IOException {
        Compartment compartment = open(passphrase);
        boolean ended = false;
        try {
            Casebook casebook = TestCasebooks.on(compartment, clock);
            Hands hands = new Hands(casebook, new Random(sitting.seed()));
            Random time = new Random(~sitting.seed());
            for (Deed deed : sitting.deeds()) {
                doing.act(deed, casebook, hands);
                pace.goesBy(time);
            }
            ended = end(casebook, end);
        } finally {
            if (!ended) {
                compartment.abandon();
            }
        }
    }

    private static boolean end(Casebook casebook, Sitting.End end) throws Problem {
        switch (end) {
            case CLOSE -> casebook.close();
            case LOCK -> casebook.leave();
            case KILL, CRASH -> {
                return false;
            }
        }
        return true;
    }

    // A killed session may still hold the folder for a moment.
    private Compartment open(String passphrase) throws Problem {
        while (true) {
            try (SecretChars typed = Doings.chars(passphrase)) {
                return build.vault().open(folder, typed, Optional.empty(), new CasebookTables("Desk"), Progress.NONE);
            } catch (Problem problem) {
                if (problem.kind() != Problem.Kind.IN_USE) {
                    throw problem;
                }
                Thread.onSpinWait();
            }
        }
    }
}
