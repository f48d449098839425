package io.penstock.bootstrap.benchmark.script;

/**
 * A program written for one script; the benchmark generates one.
 *
 * @param <L> what it reads a lead from
 */
public interface JavaRules<L> {

    /** The company for a lead, 0 for none, with the counts of today by number of company. */
    int decide(L lead, int[] used);
}
