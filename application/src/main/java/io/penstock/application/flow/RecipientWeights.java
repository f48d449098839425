package io.penstock.application.flow;

import io.penstock.domain.flow.Stage;
import io.penstock.domain.offer.OfferId;
import java.math.BigDecimal;
import java.util.List;

/** The weights of recipients that follow from what became of earlier leads. Thread-safe. */
@FunctionalInterface
public interface RecipientWeights {

    /** Everybody the same. */
    RecipientWeights EQUAL =
            (_, stage) -> stage.recipients().stream().map(_ -> BigDecimal.ONE).toList();

    /** The weights of the recipients of a stage now, in their order, each 0 or more. */
    List<BigDecimal> of(OfferId offer, Stage.Performance stage);
}
