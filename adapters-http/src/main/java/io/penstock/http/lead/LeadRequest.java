package io.penstock.http.lead;

import io.penstock.application.delivery.AwaitDelivery;
import io.penstock.application.lead.IdempotencyKey;
import io.penstock.dsl.document.Durations;
import io.penstock.http.body.BodyKind;
import io.penstock.http.problem.ProblemException;
import io.penstock.http.problem.Problems;
import io.penstock.http.server.Call;
import io.penstock.http.server.IdempotencyHeader;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A lead as a request carries it.
 *
 * @param content the lead
 * @param key the caller's idempotency key
 * @param patience how long the caller waits for the first outcome of the delivery
 */
record LeadRequest(
        Map<String, @Nullable Object> content,
        Optional<IdempotencyKey> key,
        Optional<Duration> patience) {

    /** How large a lead may be: 256 KiB. */
    static final int MAXIMUM_BYTES = 256 * 1024;

    private static final String WAIT = "wait";
    private static final Set<BodyKind> READABLE =
            Collections.unmodifiableSet(EnumSet.of(BodyKind.JSON, BodyKind.FORM));

    /**
     * Reads a lead.
     *
     * @throws ProblemException 400, 408, 413 or 415 where it cannot be read
     */
    static LeadRequest read(Call call) throws IOException {
        BodyKind kind =
                BodyKind.of(call.header("Content-Type"), call.header("Content-Encoding"), READABLE);
        Optional<String> key = IdempotencyHeader.of(call);
        Optional<Duration> patience = call.query(WAIT).map(LeadRequest::patience);
        byte[] body = call.body(MAXIMUM_BYTES);
        return new LeadRequest(
                kind.read(body),
                key.map(text ->
                        new IdempotencyKey(
                                call.principal().key(), text, Fingerprint.of(kind, body))),
                patience);
    }

    private static Duration patience(String text) {
        return Durations.parse(text)
                .filter(duration -> duration.isPositive())
                .filter(duration -> duration.compareTo(AwaitDelivery.LONGEST) <= 0)
                .orElseThrow(() ->
                        new ProblemException(
                                Problems.malformed(
                                        WAIT,
                                        "must be a duration such as 3s, more than 0 and at most "
                                                + Durations.format(AwaitDelivery.LONGEST))));
    }
}
