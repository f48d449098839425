package io.penstock.application.delivery;

/**
 * How much is claimed at once, so that no claim grows with what waits.
 *
 * @param what the name of what is claimed, for a log
 * @param claim how many in all, 1 or more
 * @param share how many of one company, 1 or more
 * @param companies of how many companies, 1 or more
 */
record ClaimLimits(String what, int claim, int share, int companies) {

    static final ClaimLimits DELIVERIES = new ClaimLimits("Deliveries", 256, 64, 32);

    /** A batch may have a thousand leads, and reading them is part of the lease. */
    static final ClaimLimits BATCHES = new ClaimLimits("Batches", 2, 1, 2);
}
