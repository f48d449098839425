package io.penstock.application.account;

import java.time.Instant;

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

    /**
     * Claims a request that is about to be answered, or tells what is known of it.
     *
     * @param request what stands for the request, 64 characters or less
     * @param fingerprint a digest of what it asks for, 64 characters or less
     * @param token what stands for this claim and no other, 64 characters or less
     * @param now the moment
     * @param until when the claim ends by itself
     */
    Claim claim(String request, String fingerprint, String token, Instant now, Instant until);

    /**
     * Remembers how a claimed request was answered; does nothing where the claim is lost.
     *
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
