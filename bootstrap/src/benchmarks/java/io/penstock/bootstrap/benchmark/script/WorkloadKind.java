package io.penstock.bootstrap.benchmark.script;

/** What the lines of a workload's script are like. */
public enum WorkloadKind {
    /** Each line asks for one country, user and flow; a lead meets one line, or none. */
    SELECTIVE,
    /**
     * 55 of 100 lines ask for a country and a user and fire by chance; the others ask for lists of
     * countries, users and flows, for an area, a time of the day, room below a cap. The more lines,
     * the more users, flows and areas they speak of: a lead meets a few of them.
     */
    MIXED
}
