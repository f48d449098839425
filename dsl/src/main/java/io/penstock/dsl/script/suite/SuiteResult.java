package io.penstock.dsl.script.suite;

import java.util.List;

/**
 * What came of running a suite.
 *
 * @param errors the printed errors of its scripts; where there are any, no case was run
 * @param cases the cases in order; the expected diagnostics, if there are any, count as the first
 */
public record SuiteResult(String errors, List<CaseResult> cases) {

    public SuiteResult {
        cases = List.copyOf(cases);
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    public long passed() {
        return cases.stream().filter(CaseResult::passed).count();
    }

    public long failed() {
        return cases.size() - passed();
    }
}
