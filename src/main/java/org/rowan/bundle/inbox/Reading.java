package org.rowan.bundle.inbox;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.rowan.bundle.Exchange;
import org.rowan.bundle.Glance;
import org.rowan.bundle.ReceivePlan;
import org.rowan.bundle.Sender;
import org.rowan.bundle.format.BagInfo;
import org.rowan.casebook.Casebook;
import org.rowan.model.Hash;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

/** Looks into one file; changes nothing, neither there nor here. */
record Reading(Casebook casebook, Exchange exchange, Progress progress) {
    /** @return empty when it changed meanwhile, or when looking into it was given up: then nothing is known of it */
    Optional<Verdict> of(Found found) throws Problem {
        Optional<Verdict> verdict = attempted(found.path());
        return found.isStill() ? verdict : Optional.empty();
    }

    /** Of all that a hostile file may set off, nothing ends the watching: a task keeps whatever is thrown in it. */
    private Optional<Verdict> attempted(Path file) throws Problem {
        FutureTask<Verdict> task = new FutureTask<>(() -> verdict(file));
        task.run();
        try {
            return Optional.of(task.get());
        } catch (ExecutionException e) {
            return failed(e.getCause() instanceof Problem p ? p : new Problem(e, Problem.Kind.BUNDLE_DAMAGED));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<Verdict> failed(Problem problem) throws Problem {
        return switch (problem.kind()) {
            case CANCELLED -> Optional.empty();
            case STORAGE_FAILED -> throw problem;
            case NO_BUNDLE -> Optional.of(new Verdict.NoBundle());
            default -> Optional.of(new Verdict.Unreadable(problem));
        };
    }

    private Verdict verdict(Path file) throws Problem {
        return switch (exchange.glance(file, progress)) {
            case Glance.ForOthers() -> new Verdict.Leave(Inbox.Left.FOR_OTHERS);
            case Glance.UnderPassphrase(Hash mark) -> isDealtWith(mark) ? new Verdict.Leave(Inbox.Left.DEALT_WITH)
                    : new Verdict.Locked(mark);
            case Glance.ForUs(Hash mark, BagInfo info) -> isDealtWith(mark) ? new Verdict.Leave(left(info))
                    : planned(file, mark);
        };
    }

    /** A receipt may have been lost on its way, and the bundle lies here for that. */
    private Inbox.Left left(BagInfo info) throws Problem {
        boolean waits = casebook.tray().waiting().stream().anyMatch(w -> w.about().contains(info.bundle()));
        return info.receipts().asked().isPresent() && !waits ? Inbox.Left.ANSWERED : Inbox.Left.DEALT_WITH;
    }

    private boolean isDealtWith(Hash mark) throws Problem {
        return casebook.sync().dealtWith(mark);
    }

    /** One's own bundle is offered where it brings something: the same keys may be in use on two computers. */
    private Verdict planned(Path file, Hash mark) throws Problem {
        try (ReceivePlan plan = exchange.look(file, progress)) {
            Inbox.Summary summary = Inbox.Summary.of(plan);
            boolean own = plan.provenance().sender().kind() == Sender.Kind.YOURSELF && summary.bringsNothing();
            return own ? new Verdict.Leave(Inbox.Left.OWN) : new Verdict.Offer(mark, summary);
        }
    }
}
