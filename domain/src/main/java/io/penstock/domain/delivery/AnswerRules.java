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
 * @param contentType the type of the answers' bodies, whatever they say themselves
 * @param charged whether the price that an answer says is charged, in place of what was agreed
 */
public record AnswerRules(
        Optional<Condition> success,
        Optional<String> price,
        Optional<String> reference,
        Optional<String> reason,
        Optional<LeadAnswerRules> leads,
        Optional<String> contentType,
        boolean charged) {

    /** By the status alone. */
    public static final AnswerRules DEFAULT =
            new AnswerRules(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public AnswerRules {
        Objects.requireNonNull(success, "success");
        Objects.requireNonNull(price, "price");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(leads, "leads");
        Objects.requireNonNull(contentType, "contentType");
    }

    /** Rules that say nothing of single leads in a batch. */
    public AnswerRules(
            Optional<Condition> success,
            Optional<String> price,
            Optional<String> reference,
            Optional<String> reason) {
        this(success, price, reference, reason, Optional.empty());
    }

    /** Rules that take answers for what they say they are, and charge what was agreed. */
    public AnswerRules(
            Optional<Condition> success,
            Optional<String> price,
            Optional<String> reference,
            Optional<String> reason,
            Optional<LeadAnswerRules> leads) {
        this(success, price, reference, reason, leads, Optional.empty(), false);
    }

    /** The same rules, where the price that the answer says is charged, or not. */
    public AnswerRules charging(boolean theAnswersPrice) {
        return new AnswerRules(
                success, price, reference, reason, leads, contentType, theAnswersPrice);
    }
}
