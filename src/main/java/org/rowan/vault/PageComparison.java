package org.rowan.vault;

import java.util.ArrayList;
import java.util.List;

/**
 * Pages that are not as they should be while both copies should be equal, by their numbers.
 *
 * @param work  damaged in the working copy only
 * @param base  damaged in the base copy only
 * @param both  damaged in both
 * @param apart sound in both but not the same: one of them was put back to older bytes
 */
record PageComparison(List<Integer> work, List<Integer> base, List<Integer> both, List<Integer> apart) {
    PageComparison() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    void add(int number, boolean equal, boolean workSound, boolean baseSound) {
        if (workSound && baseSound && !equal) {
            apart.add(number);
        } else if (workSound && !baseSound) {
            base.add(number);
        } else if (!workSound) {
            (baseSound ? work : both).add(number);
        }
    }
}
