package io.penstock.dsl.quota;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Divides leads by quota instead of by draw: after any number of leads with the same eligible set,
 * each candidate has what its weight promises, give or take less than one lead.
 *
 * <p>Every eligible set is counted by itself. So many sets are kept; beyond that the one that was
 * not used for longest is forgotten and begins afresh when it comes again, so that its shares are
 * within one lead of their targets only since then.
 *
 * <p>Thread-safe. The same sequence of eligible sets gives the same sequence of candidates.
 *
 * @param <T> what is divided among: companies, recipients, variants
 */
public final class QuotaAssignment<T extends Comparable<T>> {

    private final Map<EligibleSet<T>, QuotaCount<T>> counts;

    /**
     * An assignment that has not seen a lead.
     *
     * @param mostSets how many eligible sets are kept, 1 or more
     */
    public QuotaAssignment(int mostSets) {
        if (mostSets < 1) {
            throw new IllegalArgumentException("Not 1 or more: " + mostSets);
        }
        counts =
                new LinkedHashMap<>(16, 0.75f, true) {
                    @Override
                    protected boolean removeEldestEntry(
                            Map.Entry<EligibleSet<T>, QuotaCount<T>> eldest) {
                        return size() > mostSets;
                    }
                };
    }

    /** The candidate whose turn it is. */
    public T assign(EligibleSet<T> eligible) {
        QuotaCount<T> count;
        synchronized (counts) {
            count = counts.computeIfAbsent(eligible, QuotaCount::new);
        }
        return count.next();
    }

    /** How many eligible sets are kept now. */
    public int size() {
        synchronized (counts) {
            return counts.size();
        }
    }
}
