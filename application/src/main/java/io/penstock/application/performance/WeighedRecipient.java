package io.penstock.application.performance;

import io.penstock.domain.company.CompanyId;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * A recipient with its weight and what that follows from.
 *
 * @param stage the id of its stage
 * @param label what the flow calls it
 * @param company the company; absent where none goes by that name
 * @param record what it did
 * @param weight in per cent
 */
public record WeighedRecipient(
        String stage,
        String label,
        Optional<CompanyId> company,
        RecipientRecord record,
        BigDecimal weight) {

    public WeighedRecipient {
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(company, "company");
        Objects.requireNonNull(record, "record");
        Objects.requireNonNull(weight, "weight");
    }

    /** Whether it is the same recipient of the same place. */
    boolean isSame(WeighedRecipient other) {
        return stage.equals(other.stage) && company.equals(other.company);
    }

    /** The same with this weight. */
    WeighedRecipient with(BigDecimal given) {
        return new WeighedRecipient(stage, label, company, record, given);
    }
}
