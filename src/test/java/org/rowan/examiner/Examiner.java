package org.rowan.examiner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.rowan.vault.ExaminedBuild;
import org.rowan.vault.FileRecorder;
import org.rowan.vault.OwnView;

/** Makes pairs of casebooks, measures them, and tells whether he can tell them apart. src/spec/examiner.md. */
final class Examiner {
    private static final int AT_ONCE = 4;

    private final Path place;
    private final ExaminedBuild build;

    /** @param place where there is room for casebooks */
    Examiner(Path place, ExaminedBuild build) {
        this.place = place;
        this.build = build;
    }

    /** @return the casebooks' measures; two neighbours are a pair */
    List<Sample> samples(List<Script> scripts) throws IOException, InterruptedException {
        List<Callable<List<Sample>>> work = new ArrayList<>();
        for (Script script : scripts) {
            work.add(() -> pair(script));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Sample> samples = new ArrayList<>();
            for (Future<List<Sample>> done : threads.invokeAll(work)) {
                samples.addAll(done.get());
            }
            return samples;
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    private List<Sample> pair(Script script) throws IOException {
        return List.of(sample(script, true), sample(script, false));
    }

    private Sample sample(Script script, boolean used) throws IOException {
        Path folder = Files.createTempDirectory(place, "pair");
        Seizure seizure = new Play(folder.resolve("casebook"), script, used, build).run();
        Sample sample = new Sample(measure(seizure, folder).values(), used);
        remove(folder);
        return sample;
    }

    private static Measures measure(Seizure seizure, Path folder) throws IOException {
        Measures measures = new Measures();
        Path copy = seizure.photo().copyTo(folder.resolve("copy"));
        OwnView view = OwnView.of(copy, seizure.passphrase());
        Roles roles = new Roles(view.compartment());
        measures.put("own compartment", view.compartment());
        measures.putAll(view.facts());
        InodeMeasures.into(measures, seizure.photo().inodes(), roles);
        InodeMeasures.places(measures, seizure.places(), roles);
        ByteMeasures.into(measures, seizure.photo(), view);
        List<List<FileRecorder.Event>> record = seizure.record();
        record(measures, record.getFirst(), roles, "sitting before");
        record(measures, record.getLast(), roles, "last sitting");
        record(measures, record.stream().flatMap(List::stream).toList(), roles, "both sittings");
        DecoyMeasures.into(measures, copy, seizure.passphrase(), seizure.at());
        return measures;
    }

    private static void record(Measures measures, List<FileRecorder.Event> events, Roles roles, String sitting) {
        JournalMeasures.into(measures, events, roles, sitting);
        SideMeasures.into(measures, events, roles, sitting);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
