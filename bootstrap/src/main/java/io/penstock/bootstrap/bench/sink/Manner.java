package io.penstock.bootstrap.bench.sink;

/** How a buyer treats a request. */
public enum Manner {
    /** It takes the lead with 200. */
    ANSWER,
    /** It answers 500. */
    FAIL,
    /** It never answers. */
    HANG,
    /** It resets the connection. */
    RESET,
    /** It answers a byte every 100 milliseconds. */
    DRIP,
    /** It answers with 10 MiB. */
    FLOOD,
    /** It redirects to where the request came. */
    CIRCLE
}
