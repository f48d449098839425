package io.penstock.application.company;

import io.penstock.domain.delivery.EndpointLimits;
import io.penstock.domain.delivery.RateLimit;
import io.penstock.dsl.document.DocumentReader;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The limits of an endpoint as a company's document writes them. */
final class DeliveryLimits {

    private static final int LONGEST_RATE = 40;
    private static final Pattern RATE =
            Pattern.compile("\\s*(\\d{1,7})\\s*(?:/|\\bper\\b)\\s*(second|minute|hour)\\s*");

    private DeliveryLimits() {}

    /** Reads them; what does not fit is recorded as a problem. */
    static EndpointLimits read(DocumentReader reader) {
        int concurrency =
                reader.whole("concurrency", 1, EndpointLimits.MAXIMUM_CONCURRENCY)
                        .map(Long::intValue)
                        .orElse(EndpointLimits.DEFAULT_CONCURRENCY);
        Optional<RateLimit> rate =
                reader.text("rate", LONGEST_RATE).flatMap(text -> rate(text, reader));
        return new EndpointLimits(concurrency, rate);
    }

    private static Optional<RateLimit> rate(String text, DocumentReader reader) {
        Matcher matcher = RATE.matcher(text);
        if (matcher.matches()) {
            int deliveries = Integer.parseInt(matcher.group(1));
            if (deliveries >= 1 && deliveries <= RateLimit.MAXIMUM_DELIVERIES) {
                return Optional.of(new RateLimit(deliveries, unit(matcher.group(2))));
            }
        }
        reader.problem(
                "rate",
                "must be 1 to 1000000 deliveries per second, minute or hour, such as"
                        + " '20 per second', not '"
                        + text
                        + "'");
        return Optional.empty();
    }

    private static Duration unit(String name) {
        return switch (name) {
            case "second" -> Duration.ofSeconds(1);
            case "minute" -> Duration.ofMinutes(1);
            default -> Duration.ofHours(1);
        };
    }

    /** Writes them with every key spelled out. */
    static void write(EndpointLimits limits, Map<String, @Nullable Object> document) {
        document.put("concurrency", limits.concurrency());
        document.put("rate", limits.rate().map(DeliveryLimits::text).orElse(null));
    }

    private static String text(RateLimit rate) {
        String unit =
                rate.per().equals(Duration.ofSeconds(1))
                        ? "second"
                        : rate.per().equals(Duration.ofMinutes(1)) ? "minute" : "hour";
        return rate.deliveries() + " per " + unit;
    }
}
