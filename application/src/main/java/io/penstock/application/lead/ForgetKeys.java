package io.penstock.application.lead;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;

/** Forgets idempotency keys that nobody repeats any more. Thread-safe. */
public final class ForgetKeys {

    /** How long a key is kept at least. */
    public static final Duration KEPT = Duration.ofDays(7);

    private static final int BATCH = 1000;

    private final LeadIntake intake;
    private final InstantSource clock;

    @Inject
    public ForgetKeys(LeadIntake intake, InstantSource clock) {
        this.intake = intake;
        this.clock = clock;
    }

    /**
     * Forgets every key that is old enough, a batch at a time.
     *
     * @return how many were forgotten
     * @throws io.penstock.application.storage.StorageUnavailableException when storage is away
     */
    public int forgetOld() {
        int forgotten = 0;
        int batch;
        do {
            batch = intake.forgetKeys(clock.instant().minus(KEPT), BATCH);
            forgotten += batch;
        } while (batch == BATCH);
        return forgotten;
    }
}
