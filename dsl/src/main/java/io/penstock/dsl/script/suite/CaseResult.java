package io.penstock.dsl.script.suite;

/**
 * What came of one case.
 *
 * @param name which case it is, as in {@code case 3}
 * @param passed whether all that it expects came out
 * @param expected what it expects
 * @param outcome what came out
 * @param trace the lines that were tried, for one lead; empty where none is
 */
public record CaseResult(
        String name, boolean passed, String expected, String outcome, String trace) {}
