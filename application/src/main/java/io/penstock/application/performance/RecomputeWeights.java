package io.penstock.application.performance;

import io.penstock.application.routing.OfferFlow;
import io.penstock.application.routing.OfferRoute;
import io.penstock.application.routing.RoutingBooks;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.flow.MeasuredPlace;
import io.penstock.domain.flow.PerformancePlan;
import io.penstock.domain.flow.Stage;
import io.penstock.domain.offer.OfferId;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Computes the weights of recipients wherever they are due, or their rule or recipients have
 * changed, and learns what other programs have computed. Thread-safe.
 */
public final class RecomputeWeights {

    private final RoutingBooks books;
    private final RecipientRecords records;
    private final WeightHistory history;
    private final MeasuredWeights weights;
    private final InstantSource clock;
    private final RandomGenerator random;

    @Inject
    public RecomputeWeights(
            RoutingBooks books,
            RecipientRecords records,
            WeightHistory history,
            MeasuredWeights weights,
            InstantSource clock,
            RandomGenerator random) {
        this.books = books;
        this.records = records;
        this.history = history;
        this.weights = weights;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Does so once for every flow of the configuration.
     *
     * @throws io.penstock.application.storage.StorageUnavailableException when storage is away
     */
    public void recompute() {
        Map<String, ComputedWeights> newest = new HashMap<>();
        for (OfferRoute route : books.current().offers().values()) {
            route.flow()
                    .ifPresent(flow ->
                            flow.plan()
                                    .measured()
                                    .forEach(stage -> {
                                        if (stage instanceof Stage.Performance one) {
                                            ComputedWeights now =
                                                    current(route.offer().id(), flow, one);
                                            newest.put(now.place(), now);
                                        }
                                    }));
        }
        weights.replace(newest);
    }

    private ComputedWeights current(OfferId offer, OfferFlow flow, Stage.Performance stage) {
        String place = MeasuredPlace.of(offer.value(), stage);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<ComputedWeights> before = history.newest(place);
        List<WeighedRecipient> unknown = recipients(flow, stage, Map.of());
        if (before.isPresent() && !before.get().isOutdated(now, stage.plan(), unknown)) {
            return before.get();
        }
        Map<String, RecipientRecord> found =
                records.of(place, now.minus(stage.plan().period()), now);
        ComputedWeights computed =
                new ComputedWeights(
                        offer,
                        stage.place().id(),
                        before.map(ComputedWeights::number).orElse(0L) + 1,
                        now,
                        stage.plan(),
                        seed(stage.plan()),
                        recipients(flow, stage, found));
        ComputedWeights weighed = weigh(computed);
        return history.add(weighed) ? weighed : history.newest(place).orElse(weighed);
    }

    private long seed(PerformancePlan plan) {
        return plan.seed().isPresent() ? plan.seed().getAsInt() : random.nextInt();
    }

    private static List<WeighedRecipient> recipients(
            OfferFlow flow, Stage.Performance stage, Map<String, RecipientRecord> found) {
        List<WeighedRecipient> recipients = new ArrayList<>();
        for (Stage.Offering recipient : stage.recipients()) {
            Optional<CompanyId> company = flow.company(recipient);
            RecipientRecord record =
                    company.map(id -> MeasuredPlace.recipient(id, recipient))
                            .map(found::get)
                            .orElse(RecipientRecord.NONE);
            recipients.add(
                    new WeighedRecipient(
                            recipient.place().id(),
                            recipient.recipient().label(),
                            company,
                            record,
                            BigDecimal.ZERO));
        }
        return recipients;
    }

    private static ComputedWeights weigh(ComputedWeights unweighed) {
        List<BigDecimal> weights =
                WeightRule.weights(
                        unweighed.plan(),
                        unweighed.recipients().stream().map(WeighedRecipient::record).toList(),
                        unweighed.seed());
        List<WeighedRecipient> recipients = new ArrayList<>();
        for (int index = 0; index < weights.size(); index++) {
            recipients.add(unweighed.recipients().get(index).with(weights.get(index)));
        }
        return unweighed.with(recipients);
    }
}
