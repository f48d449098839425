package io.penstock.domain.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One attempt to deliver, as the journal keeps it.
 *
 * @param at when it began
 * @param duration how long it took
 * @param request what was sent: the request line, the headers and the body
 * @param status the HTTP status of the answer, where one came
 * @param answer the body of the answer, cut to {@value #MAXIMUM_ANSWER_LENGTH} characters
 * @param outcome what came of it
 * @param batch the batch that it sent, where the lead was one of many
 */
public record Attempt(
        Instant at,
        Duration duration,
        String request,
        OptionalInt status,
        Optional<String> answer,
        AttemptOutcome outcome,
        Optional<BatchId> batch) {

    public static final int MAXIMUM_ANSWER_LENGTH = 16_384;

    public Attempt {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(duration, "duration");
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(batch, "batch");
        answer = answer.map(Attempt::cut);
    }

    /** An attempt that sent nothing but this lead. */
    public Attempt(
            Instant at,
            Duration duration,
            String request,
            OptionalInt status,
            Optional<String> answer,
            AttemptOutcome outcome) {
        this(at, duration, request, status, answer, outcome, Optional.empty());
    }

    /** The same attempt, which sent the lead in a batch. */
    public Attempt in(BatchId sent) {
        return new Attempt(at, duration, request, status, answer, outcome, Optional.of(sent));
    }

    private static String cut(String text) {
        if (text.length() <= MAXIMUM_ANSWER_LENGTH) {
            return text;
        }
        boolean splits = Character.isHighSurrogate(text.charAt(MAXIMUM_ANSWER_LENGTH - 1));
        return text.substring(0, splits ? MAXIMUM_ANSWER_LENGTH - 1 : MAXIMUM_ANSWER_LENGTH);
    }
}
