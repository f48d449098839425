package io.penstock.application.lead;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What came of giving a lead to a company.
 *
 * @param approved whether it has the lead, and the lead is approved there
 * @param paid what it has paid for it and was not given back, 0 or more
 */
public record SaleResult(boolean approved, BigDecimal paid) {

    public SaleResult {
        Objects.requireNonNull(paid, "paid");
    }
}
