package io.penstock.bootstrap.benchmark.script;

/**
 * What a benchmark's lead carries.
 *
 * @param minute the minute of the day at which it arrived, 0 to 1439
 * @param seed the seed of its draws
 */
public record LeadValues(
        String geo, int user, int flow, String area, int minute, long seed) {}
