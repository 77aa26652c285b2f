package org.rowan.ui.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import org.rowan.bundle.ExportLine;
import org.rowan.bundle.ExportPlan;
import org.rowan.bundle.Recipient;
import org.rowan.ui.record.Words;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** All that leaves, record by record, field by field and file by file, and all that stays out. Made on any thread. */
final class Exactly {
    private static final int LONGEST = 300;
    private final Desk desk;
    private final List<ExactRow> rows = new ArrayList<>();

    private Exactly(Desk desk) {
        this.desk = desk;
    }

    /** @param plans where several let different things leave, each has its part */
    static Exactly of(List<ExportPlan> plans, Desk desk) throws IOException {
        Exactly exactly = new Exactly(desk);
        List<ExportPlan> shown = new ArrayList<>();
        for (ExportPlan plan : plans) {
            if (shown.stream().noneMatch(plan::leavesTheSame)) {
                shown.add(plan);
            }
        }
        for (ExportPlan plan : shown) {
            if (shown.size() > 1) {
                exactly.add(desk.say("exchange.exactlyFor", plans.stream().filter(plan::leavesTheSame)
                        .flatMap(p -> p.to().stream()).map(Recipient::name).collect(Collectors.joining(", "))),
                        Style.TITLE);
            }
            plan.look(line -> exactly.record(line, plan));
            plan.withheld().forEach(w -> exactly.add(desk.say("leaving.withheld", w.code().text(),
                    desk.say("leaving.reason", w.reason().replace('-', '_'))), Style.MUTED));
        }
        return exactly;
    }

    List<Node> nodes() {
        return List.of(Layout.column(Style.GAP_4,
                Layout.field(desk.say("exchange.exactly"), new ExactList(desk, rows).view()),
                Layout.label(desk.say("exchange.exactlyHelp"), Style.CAPTION)));
    }

    private void add(String text, String style) {
        rows.add(new ExactRow.Line(text, style));
    }

    private void record(ExportLine line, ExportPlan plan) {
        add(Words.facts(line.code().text(), desk.say("record.kind", line.kind()), Words.line(line.title()),
                line.withdrawal() ? desk.say("exchange.exactlyWithdrawal") : "",
                desk.say("exchange.exactlyVersions", line.versions()), plan.unconsented().contains(line.code())
                        ? desk.say("exchange.exactlyUnconsented") : ""), Style.STRONG);
        line.parts().stream().filter(p -> !Words.technical(p.name()))
                .forEach(p -> part(p, new ExactRow.Source(plan, line.record(), p.name())));
        line.files().forEach(f -> add(desk.say("exchange.exactlyFile", desk.texts().bytes(f.bytes())), ""));
        if (!line.leftOut().isEmpty()) {
            add(desk.say("exchange.staysFor", line.leftOut().stream().map(n -> Words.field(n, desk.texts()))
                    .collect(Collectors.joining(", "))), Style.MUTED);
        }
    }

    private void part(ExportLine.Part part, ExactRow.Source source) {
        String value = Words.value(part.value());
        String start = part.value().isEmpty() ? desk.say("exchange.exactlyEmpty") : shortened(value);
        int others = part.earlier().size();
        String more = others == 0 ? "" : " (" + desk.say("exchange.exactlyEarlier", others) + ")";
        String name = Words.field(part.name(), desk.texts()) + ":";
        if (others == 0 && (start.equals(value) || part.value().isEmpty())) {
            add(name + " " + start, "");
        } else {
            rows.add(new ExactRow.Long(name, start + more, false, source));
        }
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
