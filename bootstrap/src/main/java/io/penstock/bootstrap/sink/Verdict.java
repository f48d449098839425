package io.penstock.bootstrap.sink;

/**
 * Whether a request is signed by who knows the secret.
 *
 * @param why in words, as in {@code signature holds}
 */
record Verdict(boolean holds, String why) {}
