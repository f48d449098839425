package io.penstock.application.account;

import java.util.random.RandomGenerator;

/**
 * Makes API keys: {@code pk_} and 40 letters and digits, which hold 238 random bits. Thread-safe
 * where its generator is.
 */
public final class KeyMaker {

    private static final String PREFIX = "pk_";
    private static final String DIGITS =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 40;

    private final RandomGenerator random;

    /**
     * Makes keys of what a generator draws.
     *
     * @param random a generator whose numbers nobody can foresee
     */
    public KeyMaker(RandomGenerator random) {
        this.random = random;
    }

    /** A key that was never made before. */
    public String next() {
        StringBuilder key = new StringBuilder(PREFIX.length() + LENGTH).append(PREFIX);
        for (int digit = 0; digit < LENGTH; digit++) {
            key.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        return key.toString();
    }
}
