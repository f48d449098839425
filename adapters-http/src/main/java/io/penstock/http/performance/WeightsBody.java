package io.penstock.http.performance;

import io.penstock.application.performance.ComputedWeights;
import io.penstock.application.performance.RecipientRecord;
import io.penstock.application.performance.WeighedRecipient;
import io.penstock.application.performance.WeightHistory.Kept;
import io.penstock.domain.company.CompanyId;
import io.penstock.http.company.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Weights of recipients as the API shows them, with what they follow from. */
record WeightsBody(
        long id,
        Instant at,
        Instant since,
        String stage,
        long number,
        String metric,
        String algorithm,
        BigDecimal minimumWeight,
        BigDecimal maximumWeight,
        int minimumSample,
        long seed,
        List<RecipientBody> recipients) {

    /** A recipient, what it did, and its weight in per cent. */
    record RecipientBody(
            String name,
            @Nullable Integer company,
            long sent,
            long ended,
            long accepted,
            long approved,
            String paid,
            @Nullable Long responseTime,
            BigDecimal weight) {

        static RecipientBody of(WeighedRecipient recipient) {
            RecipientRecord record = recipient.record();
            return new RecipientBody(
                    recipient.label(),
                    recipient.company().map(CompanyId::value).orElse(null),
                    record.sent(),
                    record.ended(),
                    record.accepted(),
                    record.approved(),
                    Money.text(record.paid()),
                    record.timed() == 0 ? null : Math.round(record.milliseconds() / record.timed()),
                    recipient.weight());
        }
    }

    static WeightsBody of(Kept kept) {
        ComputedWeights weights = kept.weights();
        return new WeightsBody(
                kept.sequence(),
                weights.at(),
                weights.at().minus(weights.plan().period()),
                weights.stage(),
                weights.number(),
                weights.plan().metric().name().toLowerCase(Locale.ROOT),
                weights.plan().algorithm().name().toLowerCase(Locale.ROOT),
                weights.plan().minimumWeight(),
                weights.plan().maximumWeight(),
                weights.plan().minimumSample(),
                weights.seed(),
                weights.recipients().stream().map(RecipientBody::of).toList());
    }
}
