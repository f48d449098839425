package io.penstock.http.configuration;

import io.penstock.application.flow.trial.FlowTestResult;
import io.penstock.dsl.share.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What came of trying a flow as the API shows it; shares are in per cent of all leads.
 *
 * @param probability null where there is nothing to compare
 * @param inexact why there is no exact expectation; null where there is one
 */
record FlowTestBody(
        boolean passed,
        int volume,
        BigDecimal tolerance,
        @Nullable BigDecimal probability,
        @Nullable String inexact,
        List<ShareBody> shares,
        List<String> problems) {

    private static final int DECIMALS = 6;
    private static final double PERCENT = 100;

    /**
     * What one of them gets.
     *
     * @param expected null where nothing is expected
     * @param exact null where it is not known
     * @param off how far what it gets is from what is expected; null where nothing is
     */
    record ShareBody(
            String name,
            @Nullable BigDecimal expected,
            @Nullable BigDecimal exact,
            @Nullable BigDecimal off,
            BigDecimal drawn,
            long leads,
            boolean fits) {

        static ShareBody of(FlowTestResult.Share share) {
            Optional<Double> expected = share.expected().map(Fraction::toDouble);
            Optional<Double> exact = share.exact().map(Fraction::toDouble);
            return new ShareBody(
                    share.name(),
                    expected.map(ShareBody::percent).orElse(null),
                    exact.map(ShareBody::percent).orElse(null),
                    expected.map(part -> Math.abs(part - exact.orElse(share.share())))
                            .map(ShareBody::percent)
                            .orElse(null),
                    percent(share.share()),
                    share.drawn(),
                    share.fits());
        }

        private static BigDecimal percent(double part) {
            return decimal(PERCENT * part);
        }
    }

    static FlowTestBody of(FlowTestResult result) {
        OptionalDouble probability = result.probability();
        return new FlowTestBody(
                result.passed(),
                result.volume(),
                decimal(result.tolerance()),
                probability.isPresent() ? decimal(probability.getAsDouble()) : null,
                result.inexact().orElse(null),
                result.shares().stream().map(ShareBody::of).toList(),
                result.problems());
    }

    private static BigDecimal decimal(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(rounded.stripTrailingZeros().toPlainString());
    }
}
