package io.penstock.bootstrap.sink;

import io.penstock.bootstrap.sink.wire.Header;
import io.penstock.bootstrap.sink.wire.RequestHead;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A request that came, and what was done with it.
 *
 * @param number its place in the order, from 1
 * @param at when it had come
 * @param again whether a request with its key came before
 * @param signature nothing where no secret is known
 * @param answer as in {@code 422 rejected}
 * @param delay how long the answer takes
 * @param left when the caller went without waiting for the answer, counted from when it had come
 */
record Received(
        long number,
        Instant at,
        RequestHead head,
        RecordedBody body,
        boolean again,
        Optional<Verdict> signature,
        String answer,
        Duration delay,
        Optional<Duration> left) {

    /** The key of the delivery: its {@code Idempotency-Key}, else its {@code webhook-id}. */
    Optional<String> key() {
        return head.first("Idempotency-Key").or(() -> head.first("webhook-id"));
    }

    /** How much of the sink's room it takes, in bytes. */
    long size() {
        return body.text().length() + head.target().length() + headersSize();
    }

    private long headersSize() {
        long size = 0;
        for (Header header : head.headers()) {
            size += header.name().length() + header.value().length();
        }
        return size;
    }

    Received repeated() {
        return new Received(number, at, head, body, true, signature, answer, delay, left);
    }

    Received leftAfter(Duration time) {
        return new Received(
                number, at, head, body, again, signature, answer, delay, Optional.of(time));
    }
}
