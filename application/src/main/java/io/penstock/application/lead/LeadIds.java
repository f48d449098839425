package io.penstock.application.lead;

import io.penstock.domain.delivery.BatchId;
import io.penstock.domain.delivery.DeliveryId;
import io.penstock.domain.lead.LeadId;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * Makes the ids of leads, deliveries and batches: 26 characters of Crockford's base 32, the first
 * ten of them the millisecond, so that ids sort roughly by age, the rest random. Thread-safe where
 * its generator is.
 */
public final class LeadIds {

    private static final char[] DIGITS = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
    private static final int TIME_DIGITS = 10;
    private static final int RANDOM_DIGITS = 16;
    private static final int BITS = 5;

    private final InstantSource clock;
    private final RandomGenerator random;

    @Inject
    public LeadIds(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    public LeadId nextLead() {
        return new LeadId(next());
    }

    public DeliveryId nextDelivery() {
        return new DeliveryId(next());
    }

    public BatchId nextBatch() {
        return new BatchId(next());
    }

    private String next() {
        StringBuilder id = new StringBuilder(TIME_DIGITS + RANDOM_DIGITS);
        append(id, clock.millis(), TIME_DIGITS);
        append(id, random.nextLong(), RANDOM_DIGITS / 2);
        append(id, random.nextLong(), RANDOM_DIGITS / 2);
        return id.toString();
    }

    private static void append(StringBuilder id, long bits, int digits) {
        for (int digit = digits - 1; digit >= 0; digit--) {
            id.append(DIGITS[(int) (bits >>> (BITS * digit)) & 31]);
        }
    }
}
