package io.penstock.db.lead;

/** What became of the price of a lead that a company got. */
enum PlacementMoney {
    /** The lead costs nothing. */
    NONE,
    RESERVED,
    CHARGED,
    RELEASED,
    REFUNDED
}
