package org.rowan.ui.window;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.Casebooks;
import org.rowan.casebook.NewCasebook;
import org.rowan.casebook.OpenedBy;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.secret.SecretBytes;
import org.rowan.secret.SecretChars;
import org.rowan.text.Texts;
import org.rowan.ui.control.Actions;
import org.rowan.ui.control.Confirmation;
import org.rowan.ui.control.Keys;
import org.rowan.ui.create.CreatePage;
import org.rowan.ui.create.Creation;
import org.rowan.ui.create.Plan;
import org.rowan.ui.passphrase.ChosenKeyFile;
import org.rowan.ui.picker.FilePicker;
import org.rowan.ui.picker.Places;
import org.rowan.ui.regain.RebuildPage;
import org.rowan.ui.regain.Regaining;
import org.rowan.ui.regain.RestorePage;
import org.rowan.ui.settings.Preferences;
import org.rowan.ui.task.Job;
import org.rowan.ui.task.TaskStrip;
import org.rowan.ui.task.Tasks;
import org.rowan.ui.task.Work;
import org.rowan.ui.unlock.Entrance;
import org.rowan.ui.unlock.UnlockPage;
import org.rowan.ui.unlock.WelcomePage;

/** The window while no casebook is open: welcome, unlock and the assistant, in the system's language and colours. */
final class Reception implements Entrance {
    private static final String USUAL_FOLDER = "Casebook";

    private final Frame frame;
    private final Setting setting;
    private final Texts texts = Texts.of(Locale.getDefault());
    private final Tasks tasks;
    private final FilePicker picker;
    private final Consumer<Opened> opened;
    private Path folder;
    private Optional<UnlockPage> unlock = Optional.empty();
    /** Forgets what was typed into a page that leads back to a casebook. */
    private Runnable wipe = () -> { };
    private final Runnable deaf;
    private final Vigil vigil;
    /** Whether recovery shares were ever taken here, which nothing but the process's end forgets for sure. */
    private BooleanSupplier tookShares = () -> false;
    /** Whether the person may have gone since something is being made. */
    private boolean left;
    /** Whether what is being made is whole, and only opened. */
    private final AtomicBoolean made = new AtomicBoolean();
    /** Opened on the queue's thread, until the window goes on with it. */
    private final AtomicReference<Casebook> fresh = new AtomicReference<>();
    private Optional<Work> opening = Optional.empty();
    private Optional<Work> making = Optional.empty();

    /**
     * @param folder given when the program was started; the usual one otherwise
     * @param opened goes on from here
     */
    Reception(Frame frame, Setting setting, Optional<Path> folder, Consumer<Opened> opened) {
        this.frame = frame;
        this.setting = setting;
        this.opened = opened;
        this.folder = folder.orElseGet(() -> Places.documents().resolve(USUAL_FOLDER)).toAbsolutePath().normalize();
        this.tasks = new Tasks(problem -> unlock.ifPresent(page -> page.tell(problem)));
        this.picker = new FilePicker(frame.overlay(), tasks, texts, Places.documents());
        this.deaf = listen();
        this.vigil = new Vigil(frame.scene(), setting, this::gone);
    }

    /** The usual keys: those that the user has set stand inside. */
    private Runnable listen() {
        Actions keys = new Actions(texts, () -> false);
        keys.bind(Keys.LOCK, this::lock);
        keys.bind(Keys.PANIC, this::lock);
        return keys.install(frame.scene());
    }

    /** @return the folder of the casebook that is opened here, or was */
    Path folder() {
        return folder;
    }

    /** @return whether a casebook is being opened or made, so that there may be keys */
    boolean isWorking() {
        return opening.isPresent() || making.isPresent();
    }

    private void forget() {
        unlock.ifPresent(UnlockPage::wipe);
        wipe.run();
    }

    /** What is being made goes on while nobody is there, and is not shown when it is done. */
    private void gone() {
        if (making.isPresent()) {
            left = true;
            forget();
        } else {
            lock();
        }
    }

    /**
     * Forgets what was typed. When a casebook is being opened, or shares were gathered, the process ends like one that
     * locks, and the time for it runs before anything else is tried; while one is being made, the process ends after that
     * was taken back: a part of a casebook helps nobody.
     */
    private void lock() {
        forget();
        if (making.isPresent() && !made.get()) {
            frame.hide();
            close(() -> setting.ending().begin(Optional.empty()).run());
        } else if (isWorking() || tookShares.getAsBoolean()) {
            endNow();
        }
    }

    private void endNow() {
        Runnable end = setting.ending().begin(Optional.empty());
        frame.hide();
        close(end);
    }

    /** Ends the process because of a mistake of ours while there may be keys. */
    void fail(Mistake mistake) {
        vigil.close();
        frame.hide();
        setting.ending().begin(Optional.of(mistake)).run();
    }

    /** Shows the way in: one that was named is believed to be there, and opening it says when it is not. */
    void enter(boolean named) {
        frame.dress(Preferences.USUAL);
        if (named || Casebooks.looksLikeOne(folder)) {
            unlock();
        } else {
            welcome();
        }
    }

    private void unlock() {
        UnlockPage page = new UnlockPage(texts, picker, folder, this);
        unlock = Optional.of(page);
        show(page.root());
        page.enter();
    }

    private void welcome() {
        WelcomePage page = new WelcomePage(texts, this);
        unlock = Optional.empty();
        show(page.root());
        page.enter();
    }

    private void show(Region page) {
        BorderPane framed = new BorderPane(page);
        framed.setBottom(new TaskStrip(tasks, texts));
        frame.show(framed);
    }

    /** Says on the unlock page that it was a mistake of ours that led there. */
    void tell(Mistake mistake) {
        unlock.ifPresent(page -> page.tell(texts.get("window.failed", mistake.type(), mistake.place())));
    }

    @Override
    public void open(Path at, SecretChars passphrase, Optional<Path> keyFile, Consumer<Problem> failed) {
        setting.ending().prepare(at);
        opening = Optional.of(tasks.queue(Job.of(texts.get("window.opening"), progress -> {
            try (passphrase) {
                return open(at, passphrase, keyFile, progress);
            }
        }).then(this::goOn).orElse(problem -> {
            opening = Optional.empty();
            failed.accept(problem);
        })));
    }

    private Opened open(Path at, SecretChars passphrase, Optional<Path> keyFile, Progress progress)
            throws Problem {
        return opened(setting.casebooks().open(at, passphrase, keyFile, progress));
    }

    private Opened opened(Casebook casebook) throws Problem {
        boolean read = false;
        try {
            Opened result = new Opened(casebook, Preferences.load(casebook.settings()));
            fresh.set(casebook);
            read = true;
            return result;
        } finally {
            if (!read) {
                casebook.abandon();
            }
        }
    }

    private void goOn(Opened result) {
        if (making.isPresent()) {
            vigil.look();
        }
        if (left) {
            setting.ending().prepare(folder);
            endNow();
            return;
        }
        vigil.close();
        opening = Optional.empty();
        making = Optional.empty();
        fresh.set(null);
        deaf.run();
        forget();
        opened.accept(result);
    }

    @Override
    public void otherFolder() {
        picker.folder(texts.get("unlock.chooseFolder"), chosen -> {
            if (Casebooks.looksLikeOne(chosen)) {
                folder = chosen;
                unlock();
            } else {
                new Confirmation(texts.get("unlock.chooseFolder"), texts.get("unlock.noCasebook", chosen),
                        texts.get("unlock.again"), false).ask(frame.overlay(), texts, this::otherFolder);
            }
        });
    }

    @Override
    public void create() {
        Optional<UnlockPage> before = unlock;
        before.ifPresent(UnlockPage::wipe);
        CreatePage page = new CreatePage(new Creation(texts, tasks, picker, frame.overlay(), setting.suggestion(), free(),
                setting.rooms(), this::create, () -> enter(before.isPresent())));
        unlock = Optional.empty();
        show(page.root());
        page.enter();
    }

    @Override
    public void rebuild(Path at) {
        unlock.ifPresent(UnlockPage::wipe);
        RebuildPage page = new RebuildPage(new Regaining(texts, tasks, picker, frame.overlay(), setting.suggestion(),
                this::unlock), at, (shared, next, keyFile, failed) -> rebuild(at, shared, next, keyFile, failed));
        wipe = page::wipe;
        BooleanSupplier before = tookShares;
        tookShares = () -> before.getAsBoolean() || page.tookAny();
        setting.ending().prepare(at);
        show(page.root());
        page.enter();
    }

    private void rebuild(Path at, SecretBytes shared, SecretChars next, ChosenKeyFile keyFile, Consumer<Problem> failed) {
        setting.ending().prepare(at);
        AtomicReference<Opened> result = new AtomicReference<>();
        opening = Optional.of(tasks.queue(Job.of(texts.get("regain.rebuilding"), progress -> {
            try (shared; next) {
                keyFile.use(Optional.empty(), at, file -> result.set(opened(
                        setting.casebooks().rebuild(at, shared, new OpenedBy(next, file), progress))));
                return result.get();
            }
        }).then(this::goOn).orElse(problem -> {
            opening = Optional.empty();
            failed.accept(problem);
        })));
    }

    @Override
    public void restore() {
        boolean known = unlock.isPresent();
        unlock.ifPresent(UnlockPage::wipe);
        RestorePage page = new RestorePage(new Regaining(texts, tasks, picker, frame.overlay(), setting.suggestion(),
                () -> enter(known)), free(), (wanted, failed) -> restore(restoration(wanted), failed));
        wipe = page::wipe;
        unlock = Optional.empty();
        show(page.root());
        page.enter();
    }

    private Restoration restoration(RestorePage.Wanted wanted) {
        return new Restoration(setting.casebooks(), texts.get("create.nameUsual"), wanted.file(), wanted.backup(),
                wanted.folder(), wanted.next(), wanted.keyFile());
    }

    private void restore(Restoration restoring, Consumer<Problem> failed) {
        setting.ending().prepare(restoring.folder());
        making = Optional.of(tasks.queue(Job.of(texts.get("regain.restoring"), progress -> {
            try (SecretChars _ = restoring.backup(); SecretChars _ = restoring.next()) {
                made.set(false);
                return opened(restoring.run(progress, () -> made.set(true)));
            }
        }).counting(Job.Unit.BYTES).then(result -> {
            folder = restoring.folder();
            goOn(result);
        }).orElse(problem -> {
            making = Optional.empty();
            left = false;
            failed.accept(problem);
        })));
    }

    /** @return the usual place, or one beside it when something is there already */
    private Path free() {
        Path usual = Places.documents().resolve(USUAL_FOLDER);
        Path free = usual;
        for (int number = 2; Files.exists(free); number++) {
            free = usual.resolveSibling(USUAL_FOLDER + " " + number);
        }
        return free;
    }

    private void create(Plan plan, Consumer<Problem> failed) {
        making = Optional.of(tasks.queue(Job.of(texts.get("create.working"), progress -> {
            try (plan) {
                return make(plan, progress);
            }
        }).counting(Job.Unit.BYTES).then(result -> {
            folder = plan.folder();
            goOn(result);
        }).orElse(problem -> {
            making = Optional.empty();
            left = false;
            failed.accept(problem);
        })));
    }

    private Opened make(Plan plan, Progress progress) throws Problem {
        made.set(false);
        Optional<Path> keyFile = plan.keyFile().file(Optional.empty());
        NewCasebook what = new NewCasebook(
                plan.folder(), plan.name(), plan.first(), plan.second(), plan.other(), keyFile, plan.reserve());
        if (plan.keyFile() instanceof ChosenKeyFile.Made) {
            setting.casebooks().createWithNewKeyFile(what, progress);
        } else {
            setting.casebooks().create(what, progress);
        }
        made.set(true);
        return open(plan.folder(), plan.first(), keyFile, Progress.NONE);
    }

    /** Stops what runs, and calls back when nothing runs any more. */
    void close(Runnable after) {
        opening.ifPresent(Work::cancel);
        making.ifPresent(Work::cancel);
        vigil.close();
        deaf.run();
        forget();
        tasks.close(progress -> {
            Optional.ofNullable(fresh.getAndSet(null)).ifPresent(Casebook::abandon);
            return null;
        }, problem -> after.run());
    }
}
