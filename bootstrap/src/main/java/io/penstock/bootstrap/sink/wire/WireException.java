package io.penstock.bootstrap.sink.wire;

/** A request that cannot be taken; the message says why, and what helps. */
public final class WireException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Too much was sent. */
    public static final int CONTENT_TOO_LARGE = 413;

    static final int BAD_REQUEST = 400;
    static final int HEADERS_TOO_LARGE = 431;
    static final int NOT_IMPLEMENTED = 501;

    private final int status;

    WireException(int status, String message) {
        super(message);
        this.status = status;
    }

    static WireException malformed(String message) {
        return new WireException(BAD_REQUEST, message);
    }

    /** What such a request is answered. */
    public int status() {
        return status;
    }
}
