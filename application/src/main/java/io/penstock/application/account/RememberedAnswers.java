package io.penstock.application.account;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * The port that remembers how requests with an idempotency key were answered.
 *
 * <p>A request is claimed before it is answered, so that of several at once one is. A claim that is
 * neither settled nor given up, because its program died, ends by itself.
 *
 * <p>Implementations are called from many threads and programs at once, and throw {@link
 * io.penstock.application.storage.StorageUnavailableException} when storage is away.
 */
public interface RememberedAnswers {

    /** The longest answer that is remembered, in characters. */
    int LONGEST_ANSWER = 1024 * 1024;

    /** Claims a request that is about to be answered, or tells what is known of it. */
    Claim claim(Attempt attempt);

    /**
     * Somebody who would answer a request.
     *
     * @param request what stands for the request, 64 characters or less
     * @param fingerprint a digest of what it asks for, 64 characters or less
     * @param token what stands for this attempt and no other, 64 characters or less
     * @param at the moment
     * @param until when the claim ends by itself
     */
    record Attempt(String request, String fingerprint, String token, Instant at, Instant until) {

        public Attempt {
            Objects.requireNonNull(request, "request");
            Objects.requireNonNull(fingerprint, "fingerprint");
            Objects.requireNonNull(token, "token");
            at = at.truncatedTo(ChronoUnit.MILLIS);
            until = until.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /**
     * Remembers how a claimed request was answered; does nothing where the claim is lost.
     *
     * @param token that of the attempt to which the claim was granted
     * @param answer ASCII text of at most {@value #LONGEST_ANSWER} characters
     */
    void remember(String request, String token, String answer);

    /** Gives a claim up, so that the request may be made again. */
    void release(String request, String token);

    /**
     * Forgets requests that were claimed before a moment.
     *
     * @param atMost how many, 1 or more
     * @return how many were forgotten
     */
    int forget(Instant before, int atMost);

    /** What came of claiming a request. */
    sealed interface Claim {

        /** It is to be answered now. */
        record Granted() implements Claim {}

        /** Another request like it is being answered at this moment. */
        record Running() implements Claim {}

        /** It was answered before, like this. */
        record Answered(String answer) implements Claim {}

        /** Its idempotency key was used before with something else. */
        record Reused() implements Claim {}
    }
}
