package org.rowan.ui.exchange;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.rowan.bundle.Exchange;
import org.rowan.model.Id;
import org.rowan.secret.SecretChars;
import org.rowan.ui.control.ErrorLine;
import org.rowan.ui.record.Beside;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.shell.Feature;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** Sending, receiving and backing up, and with whom. */
public final class ExchangeFeature implements Feature {
    private final Desk desk;
    private final Exchange exchange;
    private final Supplier<SecretChars> suggestion;
    private final OwnCard card;
    private final BackupCard backups;
    private final ContactList contacts;
    private final GroupList groups;
    private final Receiving receiving;
    private final FolderPart folder;
    private final VBox page;
    private boolean shown;

    /** @param suggestion makes words by chance, closed by the receiver */
    public ExchangeFeature(Desk desk, Supplier<SecretChars> suggestion) {
        this.desk = desk;
        this.exchange = new Exchange(desk.casebook());
        this.suggestion = suggestion;
        this.card = new OwnCard(desk, exchange);
        this.backups = new BackupCard(desk);
        this.contacts = new ContactList(desk, exchange);
        this.groups = new GroupList(desk);
        ErrorLine error = new ErrorLine(desk.texts());
        this.receiving = new Receiving(desk, exchange, error);
        this.folder = new FolderPart(desk, exchange, receiving);
        ScrollPane below = Layout.scrolling(new Beside(
                Layout.column(Style.GAP_24, folder.root(), contacts.root(), groups.root()),
                Layout.column(Style.GAP_24, backups.root(), card.root())));
        VBox.setVgrow(below, Priority.ALWAYS);
        page = Layout.styled(Layout.column(Style.GAP_24, Layout.label(title(), Style.PAGE_HEAD), buttons(), error, below),
                Style.PAGE);
        page.setOnDragOver(ExchangeFeature::dragged);
        page.setOnDragDropped(this::dropped);
    }

    private FlowPane buttons() {
        return Layout.styled(new FlowPane(
                button("send-button", Icon.EXCHANGE, "exchange.send", () -> show(Set.of()), Style.PRIMARY),
                button("receive-button", Icon.RECEIVE, "exchange.receive", () -> receiving.ask(this::taken)),
                button("backup-button", Icon.BACKUP, "exchange.backup",
                        () -> new BackingUp(desk, exchange, suggestion, backups::refresh).ask())), Style.GAP_8);
    }

    private Button button(String id, Icon icon, String key, Runnable action, String... styles) {
        Button button = Layout.button(icon, desk.say(key), action, styles);
        button.setId(id);
        return button;
    }

    /** It may lie in the exchange folder too. */
    private void taken(String said) {
        desk.toasts().tell(said);
        folder.again();
    }

    @Override
    public String name() {
        return "exchange";
    }

    @Override
    public String title() {
        return desk.say("exchange.title");
    }

    @Override
    public Icon icon() {
        return Icon.EXCHANGE;
    }

    @Override
    public Optional<ObservableIntegerValue> waiting() {
        return Optional.of(folder.waiting());
    }

    @Override
    public Node detail() {
        return page;
    }

    @Override
    public void show() {
        backups.refresh();
        contacts.load();
        groups.load();
        folder.load();
        if (!shown) {
            shown = true;
            card.load();
        }
    }

    /** Sending these cases. */
    @Override
    public void show(Set<Id> about) {
        show();
        new SendSheet(desk, exchange, suggestion).show(about);
    }

    @Override
    public void refresh(Set<Id> changed) {
        contacts.load();
        groups.load();
        folder.load();
    }

    @Override
    public void end() {
        folder.close();
    }

    private static void dragged(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        List<Path> files = event.getDragboard().getFiles().stream().map(File::toPath).toList();
        event.setDropCompleted(!files.isEmpty());
        event.consume();
        files.stream().findFirst().ifPresent(file -> receiving.open(file, this::taken));
    }
}
