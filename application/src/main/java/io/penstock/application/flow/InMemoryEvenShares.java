package io.penstock.application.flow;

import io.penstock.application.storage.InMemoryLock;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Even shares counted in memory. Thread-safe; they end with the program. */
public final class InMemoryEvenShares implements EvenShares {

    private final InMemoryLock lock;
    private final int mostSets;
    private final Map<String, Map<SortedMap<Integer, BigDecimal>, EvenCount>> places =
            new HashMap<>();

    @Inject
    public InMemoryEvenShares(InMemoryLock lock) {
        this(lock, MOST_SETS);
    }

    /**
     * Shares of fewer sets.
     *
     * @param mostSets for how many sets of shares the choices of one place are counted, 1 or more
     */
    public InMemoryEvenShares(InMemoryLock lock, int mostSets) {
        this.lock = lock;
        this.mostSets = mostSets;
    }

    @Override
    public int next(String place, SortedMap<Integer, BigDecimal> shares) {
        return lock.atomically(() -> count(place, shares).next());
    }

    @Override
    public void giveBack(String place, SortedMap<Integer, BigDecimal> shares, int choice) {
        lock.change(() -> count(place, shares).giveBack(choice));
    }

    private EvenCount count(String place, SortedMap<Integer, BigDecimal> shares) {
        SortedMap<Integer, BigDecimal> same = new TreeMap<>();
        shares.forEach((key, share) -> same.put(key, share.stripTrailingZeros()));
        Map<SortedMap<Integer, BigDecimal>, EvenCount> sets =
                places.computeIfAbsent(place, _ -> new HashMap<>());
        if (sets.size() >= mostSets && !sets.containsKey(same)) {
            sets.clear();
        }
        return sets.computeIfAbsent(same, key -> new EvenCount(key, Map.of(), Map.of()));
    }
}
