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
    private final Map<Key, EvenCount> counts = new HashMap<>();

    private record Key(String place, SortedMap<Integer, BigDecimal> shares) {}

    @Inject
    public InMemoryEvenShares(InMemoryLock lock) {
        this.lock = lock;
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
        return counts.computeIfAbsent(
                new Key(place, same), key -> new EvenCount(key.shares(), Map.of(), Map.of()));
    }
}
