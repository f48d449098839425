package io.penstock.bootstrap.bench.chaos;

/**
 * A kill.
 *
 * @param at when, in milliseconds since 1970
 * @param victim who was killed
 * @param back when it could be used again
 */
record Kill(long at, String victim, long back) {}
