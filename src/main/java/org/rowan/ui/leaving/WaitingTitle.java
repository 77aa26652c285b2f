package org.rowan.ui.leaving;

import java.util.List;
import java.util.stream.Collectors;
import org.rowan.casebook.store.Stub;
import org.rowan.casebook.store.Waiting;
import org.rowan.ui.shell.Desk;

/** What a bundle that waits in the outbox is, as people know it. */
public final class WaitingTitle {
    private WaitingTitle() {
    }

    /** @param stubs know the codes of what was sealed */
    public static String of(Waiting waiting, List<Stub> stubs, Desk desk) {
        if (waiting.errand() == Waiting.Errand.RECEIPT) {
            return desk.say("outbox.receiptFor", waiting.whom());
        }
        String codes = stubs.stream().filter(s -> waiting.about().contains(s.record())).map(s -> s.code().text())
                .collect(Collectors.joining(", "));
        return waiting.whom().isEmpty() ? desk.say("outbox.sealed", codes)
                : desk.say("outbox.sealedFor", codes, waiting.whom());
    }
}
