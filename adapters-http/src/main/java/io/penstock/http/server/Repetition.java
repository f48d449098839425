package io.penstock.http.server;

/** What becomes of a call that is made again with the same idempotency key. */
public enum Repetition {
    /** A POST is answered as it was the first time; any other call does the same again anyway. */
    REMEMBERED,
    /** The route sees to it itself; of a GET that changes something, no HEAD is handed to it. */
    OWN
}
