package io.penstock.application.flow;

import io.penstock.dsl.quota.EligibleSet;
import io.penstock.dsl.quota.QuotaCount;
import io.penstock.dsl.share.Fraction;
import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts the choices of one place among the same shares. Not thread-safe. */
public final class EvenCount {

    private final QuotaCount<Integer> quota;
    private final SortedMap<Integer, Long> returned;

    /**
     * A count that goes on, or begins where nothing was counted.
     *
     * @param shares of each that may be chosen, each above 0
     * @param had how often each was chosen
     * @param returned how many choices of each were given back, and not made again yet
     */
    public EvenCount(
            SortedMap<Integer, BigDecimal> shares,
            Map<Integer, Long> had,
            Map<Integer, Long> returned) {
        SortedMap<Integer, Fraction> exact = new TreeMap<>();
        shares.forEach((key, share) -> exact.put(key, Fraction.of(share)));
        this.quota = new QuotaCount<>(new EligibleSet<>(0, exact), had);
        this.returned = new TreeMap<>(returned);
    }

    /** Makes the next choice: one that was given back, or else the one whose turn it is. */
    public int next() {
        if (returned.isEmpty()) {
            return quota.next();
        }
        int again = returned.firstKey();
        returned.computeIfPresent(again, (_, times) -> times > 1 ? times - 1 : null);
        return again;
    }

    /** Takes a choice back. */
    public void giveBack(int choice) {
        returned.merge(choice, 1L, Long::sum);
    }

    /** How often each was chosen; those that were given back are among them. */
    public SortedMap<Integer, Long> had() {
        return quota.had();
    }

    /** How many choices of each were given back, and not made again yet. */
    public SortedMap<Integer, Long> returned() {
        return new TreeMap<>(returned);
    }
}
