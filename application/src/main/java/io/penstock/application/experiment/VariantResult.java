package io.penstock.application.experiment;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What came of the leads of a variant until now.
 *
 * @param leads the leads that got it
 * @param accepted those that a company within it accepted, or fetches
 * @param approved those that are approved at a company within it
 * @param paid what companies within it have paid for them all
 * @param paidSquares the sum of the squares of what was paid for each
 */
public record VariantResult(
        long leads, long accepted, long approved, BigDecimal paid, double paidSquares) {

    /** Of a variant that no lead got. */
    public static final VariantResult NONE = new VariantResult(0, 0, 0, BigDecimal.ZERO, 0);

    public VariantResult {
        Objects.requireNonNull(paid, "paid");
    }
}
