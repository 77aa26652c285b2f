package org.rowan.examiner;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.OpenedBy;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.secret.SecretChars;
import org.rowan.vault.ExaminedBuild;
import org.rowan.vault.Reserve;

/** What is done with a casebook of a pair, and the passphrases and the room that come of it. */
final class Doings {
    private final boolean used;
    private final boolean exchanged;
    private String shown = "quiet river stone";
    private String hidden = "lantern under snow";
    private Reserve reserve = ExaminedBuild.SIZES.reserve();

    /** @param used whether this is the one of the pair whose hidden casebook is worked in */
    Doings(Script script, boolean used) {
        this.used = used;
        this.exchanged = script.exchanged();
    }

    /** @return the passphrase that is given away */
    String shown() {
        return shown;
    }

    String hidden() {
        return hidden;
    }

    Reserve reserve() {
        return reserve;
    }

    void act(Deed deed, Hands hands, Casebook casebook, boolean inShown) throws IOException {
        switch (deed) {
            case MAKE -> hands.make();
            case EDIT -> hands.edit();
            case TYPE -> hands.type();
            case ATTACH -> hands.attach();
            case DESTROY -> hands.destroy();
            case EXPORT -> hands.export();
            case CHOOSE_SETTING -> hands.chooseSetting();
            case LOOK -> hands.look();
            case GROW -> grow(casebook);
            case NEW_PASSPHRASE -> newPassphrase(casebook, inShown);
            case SET_UP_OTHER -> setUpOther(casebook, hands);
            case STOP_REMINDING -> stopReminding(casebook);
        }
    }

    /** Does what somebody does who only looks, for as long. */
    void lookInstead(Deed deed, Hands hands, Casebook casebook) throws IOException {
        if (deed == Deed.GROW) {
            grow(casebook);
        } else {
            hands.look();
        }
    }

    private void grow(Casebook casebook) throws Problem {
        reserve = new Reserve(reserve.databaseBytes() + 16 * 4096, reserve.mediaBytes() + 4 * 4096);
        casebook.protection().grow(reserve, Progress.NONE);
    }

    private void newPassphrase(Casebook casebook, boolean inShown) throws Problem {
        String now = inShown ? shown : hidden;
        String next = now + " again";
        casebook.protection().changePassphrase(
                new OpenedBy(chars(now), Optional.empty()), new OpenedBy(chars(next), Optional.empty()));
        shown = inShown ? next : shown;
        hidden = inShown ? hidden : next;
    }

    private void setUpOther(Casebook casebook, Hands hands) throws IOException {
        if (used) {
            casebook.protection().makeOther("", chars(hidden), Optional.empty(), Progress.NONE);
        } else {
            hands.look();
        }
    }

    // A bulk change, instead of which whoever has nothing to be reminded of makes another. With the roles exchanged the
    // reminder is in neither of the shown casebooks.
    private void stopReminding(Casebook casebook) throws IOException {
        if (used || exchanged) {
            casebook.reminder().stop();
        } else {
            casebook.records().destroy(Set.of());
        }
    }

    static SecretChars chars(String text) {
        return new SecretChars(text.toCharArray());
    }
}
