package io.penstock.bootstrap.benchmark.script;

/**
 * What was measured of one engine.
 *
 * @param nanoseconds the time of a decision
 * @param bytes what a decision allocates
 */
record Timing(
        EngineName engine, WorkloadKind kind, int lines, double nanoseconds, double bytes) {}
