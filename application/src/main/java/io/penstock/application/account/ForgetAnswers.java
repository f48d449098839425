package io.penstock.application.account;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;

/** Forgets remembered answers that nobody asks for any more. Thread-safe. */
public final class ForgetAnswers {

    /** How long an answer is remembered at least. */
    public static final Duration KEPT = Duration.ofDays(7);

    private static final int BATCH = 1000;

    private final RememberedAnswers answers;
    private final InstantSource clock;

    @Inject
    public ForgetAnswers(RememberedAnswers answers, InstantSource clock) {
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * Forgets every answer that is old enough, a batch at a time.
     *
     * @return how many were forgotten
     * @throws io.penstock.application.storage.StorageUnavailableException when storage is away
     */
    public int forgetOld() {
        int forgotten = 0;
        int batch;
        do {
            batch = answers.forget(clock.instant().minus(KEPT), BATCH);
            forgotten += batch;
        } while (batch == BATCH);
        return forgotten;
    }
}
