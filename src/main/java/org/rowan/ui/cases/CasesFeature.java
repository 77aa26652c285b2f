package org.rowan.ui.cases;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.rowan.casebook.sample.Sample;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.ui.record.Empty;
import org.rowan.ui.shell.CasePart;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.shell.Feature;
import org.rowan.ui.shell.Target;
import org.rowan.ui.task.Job;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** The cases, and everything that belongs to one. */
public final class CasesFeature implements Feature, CaseList.Choice {
    private final Desk desk;
    private final CaseList list;
    private final CasePage page;
    private final StackPane detail = new StackPane();
    private final Node none;
    private final Node invitation;

    /** @param parts the tabs of a case after its overview, in order */
    public CasesFeature(Desk desk, List<CasePart> parts) {
        this.desk = desk;
        this.page = new CasePage(desk, parts);
        this.list = new CaseList(desk, this);
        this.none = new Empty(desk.say("cases.choose"), desk.say("cases.chooseHelp"));
        Button first = Layout.button(Icon.NEW, desk.say("cases.newCase"), this::create, Style.PRIMARY);
        Button sample = Layout.button(desk.say("cases.sample"), this::openSample);
        first.setId("cases-first");
        sample.setId("cases-sample");
        this.invitation = new Empty(desk.say("cases.empty"), desk.say("cases.emptyHelp"), first, sample);
        detail.getChildren().setAll(none);
    }

    @Override
    public String name() {
        return "cases";
    }

    @Override
    public String title() {
        return desk.say("cases.title");
    }

    @Override
    public Icon icon() {
        return Icon.CASES;
    }

    @Override
    public Optional<Node> list() {
        return Optional.of(list.root());
    }

    @Override
    public Node detail() {
        return detail;
    }

    @Override
    public void show() {
        list.load();
        refreshPage(Set.of());
        list.focus();
    }

    @Override
    public boolean opens(Kind kind) {
        return true;
    }

    @Override
    public void open(Target target) {
        Entry record = target.record();
        Optional<Id> caseId = record.kind() == Kind.CASE ? Optional.of(record.id()) : record.content().id(Field.CASE);
        caseId.ifPresentOrElse(id -> {
            list.mark(id);
            showCase(id, () -> page.open(target));
        }, () -> showAlone(record));
    }

    /** What belongs to no case can only be a record of a newer version. */
    private void showAlone(Entry record) {
        NewerCard card = new NewerCard(desk);
        card.show(record);
        detail.getChildren().setAll(Layout.styled(Layout.scrolling(card.root()), Style.PAGE));
        desk.navigator().toDetail();
    }

    private void showCase(Id caseId, Runnable next) {
        desk.ask(progress -> desk.casebook().records().get(caseId), theCase -> {
            page.show(theCase);
            detail.getChildren().setAll(page.root());
            next.run();
        });
    }

    @Override
    public void preview(Id id) {
        showCase(id, () -> { });
    }

    @Override
    public void open(Id id) {
        desk.navigator().open(id);
    }

    @Override
    public void create() {
        desk.ask(progress -> desk.casebook().records().add(Kind.CASE, Content.EMPTY), made -> {
            list.load();
            desk.navigator().open(made.id(), Field.TITLE, 0);
        });
    }

    private void openSample() {
        desk.tasks().queue(Job.of(desk.say("cases.openingSample"), progress -> {
            Sample.into(desk.casebook());
            return desk.casebook().records().cases().getFirst().id();
        }).then(desk.navigator()::open));
    }

    @Override
    public void loaded(boolean empty) {
        boolean showsCase = detail.getChildren().contains(page.root());
        if (!showsCase || empty) {
            detail.getChildren().setAll(empty ? invitation : none);
        }
        boolean front = detail.getScene() != null;
        if (empty && front) {
            desk.navigator().toDetail();
        }
    }

    @Override
    public Optional<Id> current() {
        return detail.getChildren().contains(page.root()) ? page.current() : Optional.empty();
    }

    @Override
    public void refresh(Set<Id> changed) {
        list.loadSoon();
        refreshPage(changed);
    }

    private void refreshPage(Set<Id> changed) {
        page.refresh(changed, () -> detail.getChildren().setAll(none));
    }

    @Override
    public void leave() {
        page.leave();
    }

    @Override
    public Optional<Runnable> creation() {
        boolean showsCase = detail.getChildren().contains(page.root());
        return page.creation().filter(creation -> showsCase).or(() -> Optional.of(this::create));
    }

    @Override
    public boolean escape() {
        return page.escape();
    }
}
