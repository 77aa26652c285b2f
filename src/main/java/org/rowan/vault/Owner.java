package org.rowan.vault;

import java.util.List;

/**
 * Which compartment an open one is, and whose slots are whose.
 *
 * @param recovery slots of its own that recovery shares open
 */
record Owner(int index, List<Integer> ownSlots, List<Integer> otherSlots, List<Integer> recovery) {
    static Owner of(SlotRecord slotRecord, List<Integer> recovery) {
        return new Owner(slotRecord.secret().index(), slotRecord.ownSlots(), slotRecord.otherSlots(), recovery);
    }

    /** @return whether the slot opens this compartment, whatever else opening by it does */
    boolean isOf(SlotRecord slotRecord) {
        return slotRecord.secret().index() == index && slotRecord.ownSlots().equals(ownSlots);
    }
}
