package io.penstock.application.performance;

import io.penstock.domain.offer.OfferId;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Weights kept in memory, which end with the program. Thread-safe. */
public final class InMemoryWeightHistory implements WeightHistory {

    private final List<Kept> all = new ArrayList<>();

    @Inject
    public InMemoryWeightHistory() {}

    @Override
    public synchronized Optional<ComputedWeights> newest(String place) {
        return all.reversed().stream()
                .map(Kept::weights)
                .filter(weights -> weights.place().equals(place))
                .findFirst();
    }

    @Override
    public synchronized boolean add(ComputedWeights weights) {
        long known = newest(weights.place()).map(ComputedWeights::number).orElse(0L);
        if (known >= weights.number()) {
            return false;
        }
        return all.add(new Kept(all.size() + 1L, weights));
    }

    @Override
    public synchronized List<Kept> page(OfferId offer, long before, int atMost) {
        return all.reversed().stream()
                .filter(kept -> kept.weights().offer().equals(offer))
                .filter(kept -> kept.sequence() < before)
                .limit(atMost)
                .toList();
    }
}
