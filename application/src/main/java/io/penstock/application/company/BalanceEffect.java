package io.penstock.application.company;

/** What a change of a lead does to the money of the company that has it. */
public enum BalanceEffect {
    /** Nothing. */
    NONE,
    /** What is reserved is charged; nothing where it was charged before. */
    CHARGE,
    /** What is reserved is released; what was charged stays charged. */
    RELEASE,
    /**
     * What is reserved is released, what was charged is given back, and nothing is charged later.
     */
    REFUND
}
