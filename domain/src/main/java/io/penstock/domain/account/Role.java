package io.penstock.domain.account;

/** What the holder of an API key may do. */
public enum Role {
    /** Everything. */
    ADMIN,
    /** Works leads: reads them and changes their status. */
    OPERATOR,
    /** Sends leads in, and reads what it sent. */
    SOURCE,
    /** Reads, and changes nothing. */
    READER
}
