package org.rowan.bundle.share;

import java.util.Arrays;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rowan.crypto.Shamir;
import org.rowan.model.Problem;
import org.rowan.secret.SecretBytes;

/** Shares as they come in, in any order, until there are enough. Not safe for use by several threads. */
public final class Gathering implements AutoCloseable {
    private final TreeMap<Integer, Share> shares = new TreeMap<>();

    /**
     * Takes a share in.
     *
     * @param share owned by the gathering; closed at once when it is refused
     * @throws Problem {@link Problem.Kind#SHARE_TWICE}, {@link Problem.Kind#SHARES_MIXED}
     */
    public void add(Share share) throws Problem {
        try {
            check(share);
        } catch (Problem e) {
            share.close();
            throw e;
        }
        shares.put(share.number(), share);
    }

    private void check(Share share) throws Problem {
        for (Share other : shares.values()) {
            if (other.sameAs(share)) {
                throw new Problem(Problem.Kind.SHARE_TWICE, share.number());
            }
            if (other.set() != share.set() || other.threshold() != share.threshold()
                    || other.number() == share.number()) {
                throw new Problem(Problem.Kind.SHARES_MIXED);
            }
        }
    }

    /** @return the numbers of the shares that are here */
    public Set<Integer> numbers() {
        return Set.copyOf(shares.keySet());
    }

    /** @return how many it takes; 0 while there is none */
    public int threshold() {
        return shares.isEmpty() ? 0 : shares.firstEntry().getValue().threshold();
    }

    /** @return whether there are enough */
    public boolean isEnough() {
        return !shares.isEmpty() && shares.size() >= threshold();
    }

    /**
     * Puts the casebook's secret together, from all shares that are here.
     *
     * @return closed by the caller
     * @throws Problem {@link Problem.Kind#SHARES_TOO_FEW}, {@link Problem.Kind#SHARES_FALSE}
     */
    public SecretBytes secret() throws Problem {
        if (!isEnough()) {
            throw new Problem(Problem.Kind.SHARES_TOO_FEW, shares.size(), Math.max(threshold(), Share.LEAST_THRESHOLD));
        }
        TreeMap<Integer, SecretBytes> enough = new TreeMap<>();
        shares.values().stream().limit(threshold()).forEach(s -> enough.put(s.number(), s.value()));
        requireEqual(enough);
        try (SecretBytes checked = Shamir.at(0, enough)) {
            SecretBytes shared = checked.with(
                    c -> new SecretBytes(Arrays.copyOf(c, c.length - Shares.CHECK_BYTES)));
            if (!isRight(checked, shared)) {
                shared.close();
                throw new Problem(Problem.Kind.SHARES_FALSE);
            }
            return shared;
        }
    }

    /** Those above the threshold say the same. */
    private void requireEqual(SortedMap<Integer, SecretBytes> enough) throws Problem {
        for (Share more : shares.tailMap(enough.lastKey(), false).values()) {
            try (SecretBytes expected = Shamir.at(more.number(), enough)) {
                if (!expected.sameAs(more.value())) {
                    throw new Problem(Problem.Kind.SHARES_FALSE);
                }
            }
        }
    }

    private boolean isRight(SecretBytes checked, SecretBytes shared) {
        Share any = shares.firstEntry().getValue();
        try (SecretBytes check = Shares.check(shared, any.set(), any.threshold());
                SecretBytes expected = new SecretBytes(check.with(c -> Arrays.copyOf(c, Shares.CHECK_BYTES)));
                SecretBytes found = new SecretBytes(checked.with(
                        c -> Arrays.copyOfRange(c, c.length - Shares.CHECK_BYTES, c.length)))) {
            return expected.sameAs(found);
        }
    }

    /** Forgets all of them. */
    @Override
    public void close() {
        shares.values().forEach(Share::close);
        shares.clear();
    }
}
