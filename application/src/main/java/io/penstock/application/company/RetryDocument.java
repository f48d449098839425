package io.penstock.application.company;

import io.penstock.domain.delivery.RetryPolicy;
import io.penstock.dsl.document.DocumentReader;
import io.penstock.dsl.document.Durations;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a company's delivery that says when attempts are repeated: {@code 2 times}, {@code
 * exponential_backoff} as is usual, or a section.
 */
final class RetryDocument {

    static final String RETRY = "retry";

    private static final String BACKOFF = "exponential_backoff";
    private static final String TIMES = "times";
    private static final String INITIAL = "initial";
    private static final String MAXIMUM = "maximum";
    private static final String TOTAL = "total";
    private static final int MOST_TIMES = 1_000;
    private static final Duration LONGEST = Duration.ofDays(30);
    private static final Pattern TEXT =
            Pattern.compile("\\s*(\\d{1,4})\\s*(?:times?)?\\s*", Pattern.CASE_INSENSITIVE);

    private RetryDocument() {}

    /** Reads it; empty where there is none or the reader has recorded a problem. */
    static Optional<RetryPolicy> read(DocumentReader reader) {
        return switch (reader.anything(RETRY).orElse(null)) {
            case null -> Optional.empty();
            case Map<?, ?> _ -> reader.section(RETRY).flatMap(RetryDocument::section);
            case String text when BACKOFF.equals(text.strip()) -> Optional.of(RetryPolicy.DEFAULT);
            case Object value -> times(reader, value.toString());
        };
    }

    private static Optional<RetryPolicy> times(DocumentReader reader, String text) {
        Matcher matcher = TEXT.matcher(text);
        if (matcher.matches() && Integer.parseInt(matcher.group(1)) <= MOST_TIMES) {
            RetryPolicy usual = RetryPolicy.DEFAULT;
            return Optional.of(
                    new RetryPolicy(
                            usual.initial(),
                            usual.maximum(),
                            usual.total(),
                            OptionalInt.of(Integer.parseInt(matcher.group(1)))));
        }
        reader.problem(
                RETRY,
                "must be such as '2 times', from 0 to 1,000, or exponential_backoff, or a section"
                        + " with times, initial, maximum and total");
        return Optional.empty();
    }

    private static Optional<RetryPolicy> section(DocumentReader reader) {
        RetryPolicy usual = RetryPolicy.DEFAULT;
        OptionalInt times =
                reader.whole(TIMES, 0, MOST_TIMES)
                        .map(given -> OptionalInt.of(given.intValue()))
                        .orElse(OptionalInt.empty());
        Duration initial =
                reader.duration(INITIAL, Duration.ofMillis(1), LONGEST).orElse(usual.initial());
        Duration maximum =
                reader.duration(MAXIMUM, Duration.ofMillis(1), LONGEST)
                        .orElse(longer(usual.maximum(), initial));
        Duration total = reader.duration(TOTAL, Duration.ZERO, LONGEST).orElse(usual.total());
        if (maximum.compareTo(initial) < 0) {
            reader.problem(MAXIMUM, "must not be shorter than initial");
            return Optional.empty();
        }
        return Optional.of(new RetryPolicy(initial, maximum, total, times));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    static Map<String, @Nullable Object> write(RetryPolicy policy) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put(TIMES, policy.times().isPresent() ? policy.times().getAsInt() : null);
        document.put(INITIAL, Durations.format(policy.initial()));
        document.put(MAXIMUM, Durations.format(policy.maximum()));
        document.put(TOTAL, Durations.format(policy.total()));
        return document;
    }
}
