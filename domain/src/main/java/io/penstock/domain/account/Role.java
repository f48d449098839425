package io.penstock.domain.account;

/** What the holder of an API key may do. */
public enum Role {
    /** Everything. */
    ADMIN,
    /** Works leads: reads them and changes their status. */
    OPERATOR,
    /** Sends leads in, and reads the leads that it sent itself. */
    SOURCE,
    /** Reads everything but API keys, and changes nothing. */
    READER
}
