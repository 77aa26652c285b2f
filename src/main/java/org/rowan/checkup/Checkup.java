package org.rowan.checkup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

/**
 * Looks at what surrounds a casebook: the disk, the system, other programs' files. Reads only, starts no program, opens
 * no file of any casebook, and changes no date but the access dates of what it reads elsewhere.
 */
public final class Checkup {
    /** What a slow disk, or a home folder of a lifetime, may cost. */
    private static final FolderWalk.Bounds BOUNDS =
            new FolderWalk.Bounds(100_000, Duration.ofSeconds(15).toNanos(), System::nanoTime);

    private final List<Check> checks;

    /** @param subject the casebook; may be open meanwhile, here or elsewhere */
    public Checkup(Subject subject, Computer computer) {
        Mounts mounts = Mounts.read(computer.proc());
        BlockDevices devices = new BlockDevices(computer.root());
        Shelters shelters = new Shelters(mounts, devices);
        Swaps swaps = new Swaps(computer.proc(), computer.sys(), devices, shelters);
        KeptFiles home = new KeptFiles(computer.home());
        checks = List.of(
                new DiskEncryptionCheck(computer.kind(), subject, shelters),
                new SwapCheck(computer.kind(), swaps),
                new HibernationCheck(computer.kind(), computer.proc(), computer.sys(), swaps),
                new SyncFolderCheck(subject, computer.home()),
                new SnapshotCheck(computer.kind(), subject, mounts, computer.root()),
                new FileSystemCheck(subject, mounts),
                new MediumCheck(subject, mounts, devices),
                new AccessCheck(subject, computer.user()),
                new StrangersCheck(subject),
                new CopiesCheck(subject, new CopyPlaces(subject, computer.root(), computer.home(), mounts), BOUNDS),
                new InputMethodCheck(home), new DictionaryCheck(home), new ClipboardCheck(home),
                new ShellHistoryCheck(subject, home), new RecentFilesCheck(subject, home),
                new LockedMemoryCheck(computer.lockable()));
    }

    /**
     * Asks everything, within some fifteen seconds on a slow computer.
     *
     * @return at least one answer on each topic, in the order of the topics
     * @throws Problem {@link Problem.Kind#CANCELLED}
     */
    public List<Answer> run(Progress progress) throws Problem {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < checks.size(); i++) {
            int asked = i;
            progress.at(asked, checks.size());
            answers.addAll(checks.get(i).look((done, total) -> progress.at(asked, checks.size())));
        }
        progress.at(checks.size(), checks.size());
        answers.sort(Comparator.comparing((Answer answer) -> answer.verdict().topic())
                .thenComparing(Answer::verdict));
        return List.copyOf(answers);
    }
}
