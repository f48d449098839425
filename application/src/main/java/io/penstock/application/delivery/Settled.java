package io.penstock.application.delivery;

/** What came of settling an attempt. */
public enum Settled {
    /** The attempt is written down, and the delivery stands as was said. */
    NOW,
    /** The same had been settled before. */
    BEFORE,
    /** The attempt is written down, and the delivery is left to whoever has it by now. */
    LEASE_LOST
}
