package io.penstock.application.performance;

import io.penstock.application.flow.RecipientWeights;
import io.penstock.domain.flow.MeasuredPlace;
import io.penstock.domain.flow.Stage;
import io.penstock.domain.offer.OfferId;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The weights that were computed last, as this program knows them. A recipient for which none were
 * computed has its fair share. Thread-safe.
 */
public final class MeasuredWeights implements RecipientWeights {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final MathContext PRECISION = MathContext.DECIMAL32;

    private volatile Map<String, ComputedWeights> known = Map.of();

    @Inject
    public MeasuredWeights() {}

    /** Takes over what holds now, by place. */
    void replace(Map<String, ComputedWeights> newest) {
        known = Map.copyOf(newest);
    }

    @Override
    public List<BigDecimal> of(OfferId offer, Stage.Performance stage) {
        ComputedWeights weights = known.get(MeasuredPlace.of(offer.value(), stage));
        if (weights == null) {
            return EQUAL.of(offer, stage);
        }
        Map<String, BigDecimal> byStage = new HashMap<>();
        weights.recipients().forEach(one -> byStage.put(one.stage(), one.weight()));
        BigDecimal fair = ALL.divide(BigDecimal.valueOf(stage.recipients().size()), PRECISION);
        return stage.recipients().stream()
                .map(recipient -> byStage.getOrDefault(recipient.place().id(), fair))
                .toList();
    }
}
