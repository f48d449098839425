package io.penstock.http.performance;

import io.penstock.application.experiment.ExperimentReport;
import io.penstock.application.experiment.VariantResult;
import io.penstock.http.company.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An experiment as the API shows it. */
record ExperimentBody(
        String name,
        String stage,
        String metric,
        String state,
        @Nullable Instant startedAt,
        @Nullable Instant endsAt,
        List<VariantBody> variants,
        SuggestionBody suggestion) {

    private static final int DECIMALS = 6;
    private static final int DECIMALS_OF_MONEY = 4;

    /** A variant; rates are from 0 to 1, and null where no lead got it. */
    record VariantBody(
            String name,
            @Nullable BigDecimal percentage,
            long leads,
            long accepted,
            @Nullable BigDecimal acceptance,
            BigDecimal acceptanceLow,
            BigDecimal acceptanceHigh,
            long approved,
            String revenue,
            @Nullable String revenuePerLead) {

        static VariantBody of(ExperimentReport.Variant variant) {
            VariantResult result = variant.result();
            return new VariantBody(
                    variant.name(),
                    variant.share().orElse(null),
                    result.leads(),
                    result.accepted(),
                    result.leads() == 0
                            ? null
                            : decimal((double) result.accepted() / result.leads()),
                    decimal(variant.acceptance().low()),
                    decimal(variant.acceptance().high()),
                    result.approved(),
                    Money.text(result.paid()),
                    result.leads() == 0
                            ? null
                            : Money.text(
                                    result.paid()
                                            .divide(
                                                    BigDecimal.valueOf(result.leads()),
                                                    DECIMALS_OF_MONEY,
                                                    RoundingMode.HALF_EVEN)));
        }
    }

    /** Which variant to keep, or why none. */
    record SuggestionBody(@Nullable String variant, String reason, BigDecimal p) {}

    static ExperimentBody of(ExperimentReport report) {
        return new ExperimentBody(
                report.experiment().name(),
                report.stage(),
                report.experiment().metric().key(),
                report.ended() ? "ended" : "running",
                report.startedAt().orElse(null),
                report.endsAt().orElse(null),
                report.variants().stream().map(VariantBody::of).toList(),
                new SuggestionBody(
                        report.suggestion().variant().orElse(null),
                        report.suggestion().reason(),
                        decimal(report.suggestion().pValue())));
    }

    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
