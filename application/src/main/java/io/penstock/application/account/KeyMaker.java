package io.penstock.application.account;

import java.util.random.RandomGenerator;

/**
 * Makes API keys and postback tokens: {@code pk_} or {@code pb_} and 40 letters and digits, which
 * hold 238 random bits. Thread-safe where its generator is.
 */
public final class KeyMaker {

    private static final String OF_KEYS = "pk_";
    private static final String OF_POSTBACKS = "pb_";
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
        return next(OF_KEYS);
    }

    /** A token of a postback address that was never made before. */
    public String nextPostbackToken() {
        return next(OF_POSTBACKS);
    }

    private String next(String prefix) {
        StringBuilder key = new StringBuilder(prefix.length() + LENGTH).append(prefix);
        for (int digit = 0; digit < LENGTH; digit++) {
            key.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        return key.toString();
    }
}
