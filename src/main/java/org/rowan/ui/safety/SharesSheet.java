package org.rowan.ui.safety;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.rowan.bundle.Exchange;
import org.rowan.bundle.Recipient;
import org.rowan.bundle.Sharing;
import org.rowan.bundle.share.Share;
import org.rowan.bundle.share.SharePage;
import org.rowan.bundle.share.Shares;
import org.rowan.casebook.OpenedBy;
import org.rowan.casebook.contact.Contact;
import org.rowan.model.Problem;
import org.rowan.secret.SecretBytes;
import org.rowan.secret.SecretChars;
import org.rowan.ui.leaving.LeavingSheet;
import org.rowan.ui.leaving.Png;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.shell.Sheets;
import org.rowan.ui.task.Job;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** Makes recovery shares: how many, whether as pictures or as files, and the passphrase once more. */
final class SharesSheet implements Sharing.Words {
    private static final int USUAL_THRESHOLD = 2;
    private static final int USUAL_COUNT = 3;

    private final Desk desk;
    private final Path folder;
    private final Runnable made;
    private final ComboBox<Integer> threshold = numbers("shares-threshold", USUAL_THRESHOLD);
    private final ComboBox<Integer> count = numbers("shares-count", USUAL_COUNT);
    private final CheckBox asText;
    private final PresentSecret present;
    private final VBox people = Layout.column(Style.GAP_4);
    private final Map<Contact, CheckBox> contacts = new LinkedHashMap<>();

    /** @param made told when there are new ones */
    SharesSheet(Desk desk, Path folder, Runnable made) {
        this.desk = desk;
        this.folder = folder;
        this.made = made;
        this.present = new PresentSecret(desk);
        this.asText = new CheckBox(desk.say("safety.sharesAsText"));
        asText.setId("shares-as-text");
        asText.setWrapText(true);
        people.setManaged(false);
        count.valueProperty().addListener((value, before, now) ->
                threshold.setValue(Math.min(threshold.getValue(), now)));
        threshold.valueProperty().addListener((value, before, now) -> count.setValue(Math.max(count.getValue(), now)));
    }

    private static ComboBox<Integer> numbers(String id, int usual) {
        ComboBox<Integer> box = new ComboBox<>();
        box.getItems().setAll(IntStream.rangeClosed(Share.LEAST_THRESHOLD, Share.MOST).boxed().toList());
        box.setValue(usual);
        box.setId(id);
        return box;
    }

    void show() {
        Button act = Layout.button(desk.say("safety.sharesOnward"), this::ask, Style.PRIMARY);
        act.setDefaultButton(true);
        desk.overlay().show(Sheets.of(desk, "shares-sheet", desk.say("safety.sharesTitle"), act, present::wipe,
                Layout.label(desk.say("safety.sharesHow"), Style.READING),
                Layout.styled(new FlowPane(Layout.field(desk.say("safety.sharesCount"), count),
                        Layout.field(desk.say("safety.sharesThreshold"), threshold)), Style.GAP_16),
                asText, people, present), present::wipe);
        desk.ask(progress -> desk.casebook().contacts().list(), this::offer);
    }

    private void offer(List<Contact> known) {
        people.setManaged(!known.isEmpty());
        if (!known.isEmpty()) {
            people.getChildren().add(Layout.label(desk.say("safety.sharesTo"), Style.CAPTION));
        }
        for (Contact contact : known) {
            CheckBox box = new CheckBox(contact.name());
            box.setId("shares-contact");
            box.setOnAction(event -> count.setValue(Math.max(count.getValue(), Math.min(Share.MOST, chosen().size()))));
            contacts.put(contact, box);
            people.getChildren().add(box);
        }
    }

    private void ask() {
        SecretChars now = present.secret();
        OpenedBy current = new OpenedBy(now, present.keyFile());
        present.wipe();
        desk.overlay().close();
        new LeavingSheet(desk.say("safety.sharesLeaving"), toWhom(),
                List.of(desk.say("safety.sharesWhat", count.getValue(), threshold.getValue())), List.of(), List.of(),
                folder.toString(), desk.say("safety.sharesWarning", threshold.getValue()),
                desk.say("safety.sharesAct", count.getValue())).show(desk, () -> split(current), now::close);
    }

    private List<String> toWhom() {
        List<String> lines = new ArrayList<>(chosen().stream().map(Contact::name).toList());
        if (count.getValue() > lines.size()) {
            lines.add(desk.say("safety.sharesToWhom", count.getValue() - lines.size()));
        }
        return lines;
    }

    private void split(OpenedBy current) {
        desk.tasks().start(Job.of(desk.say("safety.sharesMaking"), progress -> {
            try (SecretChars now = current.passphrase();
                    SecretBytes shared = desk.casebook().protection().sharedSecret(
                            new OpenedBy(now, current.keyFile()))) {
                return Shares.make(shared, threshold.getValue(), count.getValue());
            }
        }).then(this::draw).orElse(this::failed));
    }

    private void failed(Problem problem) {
        desk.toasts().warn(desk.texts().explain(problem));
    }

    /** Pictures are drawn on the window's thread, one after the other. */
    private void draw(List<Share> shares) {
        List<byte[]> pages = new ArrayList<>();
        try {
            for (Share share : asText.isSelected() ? List.<Share>of() : shares) {
                pages.add(png(share));
            }
        } catch (IOException e) {
            throw new IllegalStateException("a picture in memory", e);
        }
        write(shares, pages);
    }

    private byte[] png(Share share) throws IOException {
        WritableImage page = SharePicture.of(title(share), share, below(share));
        try {
            return Png.of(page, SharePicture.DOTS_PER_INCH);
        } finally {
            SharePicture.wipe(page);
        }
    }

    @Override
    public String title(Share share) {
        return desk.say("share.title", share.number());
    }

    @Override
    public List<String> below(Share share) {
        return List.of(desk.say("share.page", share.number(), share.threshold(), SharePage.set(share)),
                desk.say("share.pageKeep", share.threshold()), desk.say("share.pageUse"));
    }

    private void write(List<Share> shares, List<byte[]> pages) {
        boolean text = pages.isEmpty();
        Sharing sharing = new Sharing(desk.casebook(), this);
        List<Contact> to = chosen();
        desk.tasks().start(Job.<Void>of(desk.say("safety.sharesMaking"), progress -> {
            try {
                sharing.write(shares, recipients(to), folder, text ? ".txt" : ".png",
                        share -> text ? sharing.text(share) : out -> out.write(pages.get(share.number() - 1)));
                return null;
            } finally {
                shares.forEach(Share::close);
                pages.forEach(page -> Arrays.fill(page, (byte) 0));
            }
        }).then(done -> {
            desk.toasts().tell(desk.say("safety.sharesDone", folder.toString()));
            made.run();
        }).orElse(this::failed));
    }

    private List<Recipient> recipients(List<Contact> chosen) throws Problem {
        List<Recipient> to = new ArrayList<>();
        for (Contact contact : chosen) {
            to.add(new Exchange(desk.casebook()).recipient(contact));
        }
        return to;
    }

    private List<Contact> chosen() {
        return contacts.entrySet().stream().filter(e -> e.getValue().isSelected()).map(Map.Entry::getKey).toList();
    }
}
