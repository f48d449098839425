package io.penstock.domain.delivery;

import io.penstock.domain.expression.Condition;
import java.util.Objects;
import java.util.Optional;

/**
 * How a buyer's answers are read. Values are named as in the condition: {@code status}, {@code
 * body}, {@code headers.x-id}, a JSONPath such as {@code $.id} or an XPath such as {@code
 * /answer/id}.
 *
 * @param success when the buyer took the lead; absent: when the status is 2xx
 * @param price where the answer says what the buyer pays
 * @param reference where it says by what name the buyer knows the lead
 * @param reason where it says why the buyer refused it
 * @param leads where the answer to a batch says what becomes of each lead; absent: all share the
 *     fate of the whole
 */
public record AnswerRules(
        Optional<Condition> success,
        Optional<String> price,
        Optional<String> reference,
        Optional<String> reason,
        Optional<LeadAnswerRules> leads) {

    /** By the status alone. */
    public static final AnswerRules DEFAULT =
            new AnswerRules(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public AnswerRules {
        Objects.requireNonNull(success, "success");
        Objects.requireNonNull(price, "price");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(leads, "leads");
    }

    /** Rules that say nothing of single leads in a batch. */
    public AnswerRules(
            Optional<Condition> success,
            Optional<String> price,
            Optional<String> reference,
            Optional<String> reason) {
        this(success, price, reference, reason, Optional.empty());
    }
}
