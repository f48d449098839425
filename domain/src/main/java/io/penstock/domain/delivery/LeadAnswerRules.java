package io.penstock.domain.delivery;

import io.penstock.domain.expression.Condition;
import java.util.Objects;
import java.util.Optional;

/**
 * How an answer to a batch says what becomes of each lead. The answer is JSON; values of an entry
 * are named by a JSONPath into it, such as {@code $.id}, or by the names that lead to them, such as
 * {@code lead.id}.
 *
 * @param items where the answer has its entries: a JSONPath to a list
 * @param id where an entry names its lead, by our id of the lead or of the delivery
 * @param success when the buyer took the lead of an entry
 * @param price where an entry says what the buyer pays
 * @param reference where it says by what name the buyer knows the lead
 * @param reason where it says why the buyer refused it
 */
public record LeadAnswerRules(
        String items,
        String id,
        Condition success,
        Optional<String> price,
        Optional<String> reference,
        Optional<String> reason) {

    public LeadAnswerRules {
        Objects.requireNonNull(items, "items");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(success, "success");
        Objects.requireNonNull(price, "price");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(reason, "reason");
    }
}
