package org.rowan.checkup;

import java.util.List;
import org.rowan.model.Progress;

/** Does the system write memory to a disk in the clear? */
record SwapCheck(Computer.Kind kind, Swaps swaps) implements Check {
    @Override
    public List<Answer> look(Progress progress) {
        return switch (kind) {
            case LINUX -> swaps.inUse().map(SwapCheck::onLinux).orElse(Answer.of(Verdict.SWAP_UNTOLD));
            case MAC -> Answer.of(Verdict.SWAP_MAC);
            case WINDOWS -> Answer.of(Verdict.SWAP_WINDOWS);
            case OTHER -> Answer.of(Verdict.SWAP_UNTOLD);
        };
    }

    private static List<Answer> onLinux(List<Swaps.Swap> inUse) {
        if (inUse.isEmpty()) {
            return Answer.of(Verdict.SWAP_NONE);
        }
        Shelter weakest = Shelter.together(inUse.stream().map(Swaps.Swap::shelter).toList());
        List<String> names = inUse.stream().filter(swap -> swap.shelter() == weakest).map(Swaps.Swap::name).toList();
        return List.of(new Answer(switch (weakest) {
            case OPEN -> Verdict.SWAP_OPEN;
            case ENCRYPTED -> Verdict.SWAP_ENCRYPTED;
            case MEMORY -> Verdict.SWAP_MEMORY;
            case UNTOLD, ELSEWHERE -> Verdict.SWAP_UNTOLD;
        }, names));
    }
}
