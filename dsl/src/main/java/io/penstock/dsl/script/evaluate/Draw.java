package io.penstock.dsl.script.evaluate;

import java.math.BigDecimal;

/**
 * A draw against a probability; it succeeds when what was drawn is below the threshold.
 *
 * @param drawn per cent, 0.00 to 99.99
 * @param threshold per cent, 1.00 to 100.00
 */
public record Draw(BigDecimal drawn, BigDecimal threshold) {

    static Draw ofHundredths(long drawn, long threshold) {
        return new Draw(BigDecimal.valueOf(drawn, 2), BigDecimal.valueOf(threshold, 2));
    }

    @Override
    public String toString() {
        return drawn + " against " + threshold + "%";
    }
}
