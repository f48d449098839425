package io.penstock.domain.flow;

import io.penstock.domain.delivery.DelayRule;
import io.penstock.domain.expression.Condition;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a stage stands in its flow, and when it is entered.
 *
 * @param number counts the stages of this version of the flow in their order, from 0
 * @param id what it is called in every version: its name and those around it, such as {@code
 *     cascade/Premium Buyer}
 * @param criteria what must hold of a lead; absent: it is entered by every one
 * @param delays which leads wait before it is entered; the first rule that holds decides
 */
public record StagePlace(
        int number, String id, Optional<Condition> criteria, List<DelayRule> delays) {

    public StagePlace {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(criteria, "criteria");
        delays = List.copyOf(delays);
        if (number < 0) {
            throw new IllegalArgumentException("Stages are counted from 0, not " + number + ".");
        }
    }
}
