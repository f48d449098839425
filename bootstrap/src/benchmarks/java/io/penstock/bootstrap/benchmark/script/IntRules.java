package io.penstock.bootstrap.benchmark.script;

/** A program written for one script; the benchmark generates one. */
public interface IntRules {

    /** The company for a lead, 0 for none, with the counts of today by number of company. */
    int decide(IntLead lead, int[] used);
}
