package org.rowan.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rowan.model.Problem;

/** Times work several times and prints the median beside that of a baseline that ran in turn with it. */
final class Stopwatch {
    private Stopwatch() {}

    /** What is timed. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /** Runs both in turn: A B A B ... */
    static void compare(String name, int runs, Work work, String baselineName, Work baseline) throws Exception {
        List<Long> ours = new ArrayList<>();
        List<Long> theirs = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            ours.add(time(work));
            theirs.add(time(baseline));
        }
        double one = median(ours);
        double two = median(theirs);
        System.out.println(String.format(Locale.ROOT, "%-44s %10.2f ms   %-26s %10.2f ms   ratio %.2f",
                name, one, baselineName, two, one / two));
    }

    private static long time(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    private static double median(List<Long> nanos) {
        return nanos.stream().sorted().toList().get(nanos.size() / 2) / 1e6;
    }

    /** Runs a program and waits for it. */
    static void program(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        if (process.waitFor() != 0) {
            throw new Problem(Problem.Kind.STORAGE_FAILED);
        }
    }
}
