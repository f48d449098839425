package io.penstock.db.performance;

import io.penstock.application.performance.ComputedWeights;
import io.penstock.application.performance.RecipientRecord;
import io.penstock.application.performance.WeighedRecipient;
import io.penstock.db.storage.Json;
import io.penstock.db.storage.StoredNames;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.flow.PerformancePlan;
import io.penstock.domain.offer.OfferId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Writes weights with what they follow from, and reads them. Decimals are kept as text. */
final class StoredWeights {

    private static final StoredNames<PerformancePlan.Metric> METRICS =
            new StoredNames<>(
                    PerformancePlan.Metric.class, metric -> metric.name().toLowerCase(Locale.ROOT));
    private static final StoredNames<PerformancePlan.Algorithm> ALGORITHMS =
            new StoredNames<>(
                    PerformancePlan.Algorithm.class,
                    algorithm -> algorithm.name().toLowerCase(Locale.ROOT));

    private StoredWeights() {}

    static byte[] write(ComputedWeights weights) {
        PerformancePlan plan = weights.plan();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("stage", weights.stage());
        object.put("metric", METRICS.of(plan.metric()));
        object.put("algorithm", ALGORITHMS.of(plan.algorithm()));
        object.put("period", plan.period().toMillis());
        object.put("minimum_weight", plan.minimumWeight().toPlainString());
        object.put("maximum_weight", plan.maximumWeight().toPlainString());
        object.put("update_every", plan.updateEvery().toMillis());
        object.put("minimum_sample", plan.minimumSample());
        plan.seed().ifPresent(seed -> object.put("own_seed", seed));
        object.put("seed", weights.seed());
        object.put("recipients", weights.recipients().stream().map(StoredWeights::write).toList());
        return Json.write(object);
    }

    private static Map<String, Object> write(WeighedRecipient recipient) {
        RecipientRecord record = recipient.record();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("stage", recipient.stage());
        object.put("label", recipient.label());
        recipient.company().ifPresent(company -> object.put("company", company.value()));
        object.put("sent", record.sent());
        object.put("ended", record.ended());
        object.put("accepted", record.accepted());
        object.put("approved", record.approved());
        object.put("paid", record.paid().toPlainString());
        object.put("paid_squares", Double.toString(record.paidSquares()));
        object.put("timed", record.timed());
        object.put("milliseconds", Double.toString(record.milliseconds()));
        object.put("milliseconds_squares", Double.toString(record.millisecondsSquares()));
        object.put("weight", recipient.weight().toPlainString());
        return object;
    }

    static ComputedWeights read(OfferId offer, long number, Instant at, byte[] content) {
        Map<String, @Nullable Object> object = Json.read(content);
        PerformancePlan plan =
                new PerformancePlan(
                        METRICS.read(text(object, "metric")),
                        Duration.ofMillis(whole(object, "period")),
                        ALGORITHMS.read(text(object, "algorithm")),
                        new BigDecimal(text(object, "minimum_weight")),
                        new BigDecimal(text(object, "maximum_weight")),
                        Duration.ofMillis(whole(object, "update_every")),
                        (int) whole(object, "minimum_sample"),
                        object.get("own_seed") instanceof Long seed
                                ? OptionalInt.of(seed.intValue())
                                : OptionalInt.empty());
        List<?> recipients =
                (List<?>) Objects.requireNonNull(object.get("recipients"), "recipients");
        return new ComputedWeights(
                offer,
                text(object, "stage"),
                number,
                at,
                plan,
                whole(object, "seed"),
                recipients.stream().map(one -> recipient((Map<?, ?>) one)).toList());
    }

    private static WeighedRecipient recipient(Map<?, ?> object) {
        RecipientRecord record =
                new RecipientRecord(
                        whole(object, "sent"),
                        whole(object, "ended"),
                        whole(object, "accepted"),
                        whole(object, "approved"),
                        new BigDecimal(text(object, "paid")),
                        Double.parseDouble(text(object, "paid_squares")),
                        whole(object, "timed"),
                        Double.parseDouble(text(object, "milliseconds")),
                        Double.parseDouble(text(object, "milliseconds_squares")));
        return new WeighedRecipient(
                text(object, "stage"),
                text(object, "label"),
                object.get("company") instanceof Long company
                        ? Optional.of(new CompanyId(company.intValue()))
                        : Optional.empty(),
                record,
                new BigDecimal(text(object, "weight")));
    }

    private static String text(Map<?, ?> object, String name) {
        return String.valueOf(object.get(name));
    }

    private static long whole(Map<?, ?> object, String name) {
        return (Long) Objects.requireNonNull(object.get(name), name);
    }
}
