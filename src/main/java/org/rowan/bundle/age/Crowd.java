package org.rowan.bundle.age;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.rowan.secret.SecretBytes;

/** Hides how many recipients a file has: rounds up to 4, 8, 16 ... with recipients that nobody holds, and shuffles. */
public final class Crowd {
    private static final int SMALLEST = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Crowd() {
    }

    /**
     * @param real recipients of one type: all hybrid or all classic; a passphrase stays alone
     * @return a new list
     */
    public static List<AgeRecipient> around(List<AgeRecipient> real) {
        List<AgeRecipient> all = new ArrayList<>(real);
        if (real.getFirst() instanceof AgeRecipient.Passphrase) {
            return all;
        }
        while (all.size() < SMALLEST || Integer.bitCount(all.size()) != 1) {
            all.add(nobody(real.getFirst()));
        }
        Collections.shuffle(all, RANDOM);
        return all;
    }

    private static AgeRecipient nobody(AgeRecipient like) {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        try (SecretBytes forgotten = new SecretBytes(random)) {
            return like instanceof AgeRecipient.Hybrid ? new AgeIdentity.Hybrid(forgotten).recipient()
                    : new AgeIdentity.Classic(forgotten).recipient();
        }
    }
}
