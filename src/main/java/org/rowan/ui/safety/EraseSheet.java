package org.rowan.ui.safety;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.rowan.casebook.OpenedBy;
import org.rowan.casebook.Protection;
import org.rowan.secret.SecretChars;
import org.rowan.ui.passphrase.ChosenKeyFile;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.task.Job;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/**
 * Sets, changes or removes the passphrase that destroys the other half. Whether there is one is not shown before the
 * present passphrase is typed: somebody may be looking on.
 */
final class EraseSheet {
    private final Desk desk;
    private final PresentSecret present;
    private final SecretSheet sheet;
    private final RadioButton set;
    private final RadioButton remove;

    EraseSheet(Desk desk, Supplier<SecretChars> suggestion) {
        this.desk = desk;
        present = new PresentSecret(desk);
        ToggleGroup group = new ToggleGroup();
        set = choice("safety.eraseSet", "erase-set", group);
        remove = choice("safety.eraseRemove", "erase-remove", group);
        VBox warning = Layout.styled(Layout.column(Style.GAP_4,
                Layout.label(desk.say("safety.eraseWarning"), Style.STRONG),
                Layout.label(desk.say("safety.eraseWorthless")), Layout.label(desk.say("safety.erasePunished")),
                Layout.label(desk.say("safety.eraseProof"))), Style.DANGER_CARD);
        sheet = new SecretSheet(desk, suggestion, new ChosenKeyFile.AsNow(), "safety.eraseTitle", warning,
                present, Layout.column(Style.GAP_4, set, remove));
        sheet.onForget(present::wipe);
        group.selectedToggleProperty().addListener((toggle, before, now) -> turn());
        set.setSelected(true);
    }

    private RadioButton choice(String text, String id, ToggleGroup group) {
        RadioButton choice = new RadioButton(desk.say(text));
        choice.setId(id);
        choice.setWrapText(true);
        choice.setToggleGroup(group);
        return choice;
    }

    private void turn() {
        sheet.asks(set.isSelected());
        if (set.isSelected()) {
            sheet.action("safety.eraseSetAct", Style.DANGER, this::set);
        } else {
            sheet.action("safety.eraseRemoveAct", Style.PRIMARY, this::remove);
        }
    }

    void show() {
        sheet.show();
        present.enter();
    }

    private void set() {
        sheet.passphrase().chosen().ifPresent(next -> {
            ChosenKeyFile chosen = sheet.keyFile();
            start((protection, now) -> {
                try (next) {
                    chosen.use(now.keyFile(), protection.place(),
                            file -> protection.setErasePassphrase(now, new OpenedBy(next, file)));
                    return "safety.eraseDone";
                }
            });
        });
    }

    private void remove() {
        start((protection, now) -> {
            boolean there = protection.hasErasePassphrase();
            protection.removeErasePassphrase(now);
            return there ? "safety.eraseRemoved" : "safety.eraseNone";
        });
    }

    /** What is done with the present passphrase. */
    @FunctionalInterface
    private interface Change {
        /** @return the key of what is said afterwards */
        String run(Protection protection, OpenedBy now) throws IOException;
    }

    private void start(Change change) {
        sheet.working(true);
        SecretChars now = present.secret();
        Optional<Path> keyFile = present.keyFile();
        desk.tasks().start(Job.of(desk.say("safety.changing"), progress -> {
            try (now) {
                return change.run(desk.casebook().protection(), new OpenedBy(now, keyFile));
            }
        }).then(sheet::done).orElse(sheet::failed));
    }
}
