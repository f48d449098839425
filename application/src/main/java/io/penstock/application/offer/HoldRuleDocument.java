package io.penstock.application.offer;

import io.penstock.domain.hold.HoldRule;
import io.penstock.domain.hold.HoldRule.Then;
import io.penstock.dsl.document.DocumentReader;
import io.penstock.dsl.document.Durations;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The part of an offer that says how long its leads wait in the hold queue. */
final class HoldRuleDocument {

    static final String HOLD = "hold";

    private static final String EXPIRE_AFTER = "expire_after";
    private static final String THEN = "then";
    private static final String REASON = "reason";

    private HoldRuleDocument() {}

    /** Reads a rule; empty where the reader has recorded problems. */
    static Optional<HoldRule> read(DocumentReader reader) {
        reader.require(EXPIRE_AFTER);
        Optional<Duration> expireAfter =
                reader.duration(EXPIRE_AFTER, HoldRule.SHORTEST, HoldRule.LONGEST);
        Then then = reader.choice(THEN, Then.class).orElse(Then.TRASH);
        Optional<Long> reason = reader.whole(REASON, 0, Long.MAX_VALUE);
        if (then == Then.CANCEL) {
            reader.require(REASON);
        } else if (reason.isPresent()) {
            reader.problem(REASON, "is only for leads that are cancelled: then: cancel");
        }
        return reader.finish().isEmpty()
                ? expireAfter.map(after ->
                        new HoldRule(
                                after,
                                then,
                                reason.map(OptionalLong::of).orElseGet(OptionalLong::empty)))
                : Optional.empty();
    }

    static Map<String, @Nullable Object> write(HoldRule rule) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put(EXPIRE_AFTER, Durations.format(rule.expireAfter()));
        document.put(THEN, rule.then().name().toLowerCase(Locale.ROOT));
        rule.reason().ifPresent(reason -> document.put(REASON, reason));
        return document;
    }
}
