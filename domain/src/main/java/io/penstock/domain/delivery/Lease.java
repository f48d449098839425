package io.penstock.domain.delivery;

import java.time.Instant;
import java.util.Objects;

/**
 * The right to work on a delivery for a while.
 *
 * @param owner the running program that has it; unique to each start of a program
 * @param token tells this claim from every other claim of the same delivery
 * @param until when it ends unless it is renewed
 */
public record Lease(String owner, String token, Instant until) {

    public Lease {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(token, "token");
        Objects.requireNonNull(until, "until");
    }
}
