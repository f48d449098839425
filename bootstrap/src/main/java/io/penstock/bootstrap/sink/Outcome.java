package io.penstock.bootstrap.sink;

/** What becomes of a request. */
enum Outcome {
    /** It is answered as a buyer that takes the lead does. */
    ANSWER("answered"),
    /** It is answered as a buyer that says no does. */
    REJECT("rejected"),
    /** It is answered as a buyer that is broken does. */
    ERROR("error"),
    /** It gets no answer. */
    HANG("no answer"),
    /** Its connection is reset. */
    RESET("connection reset"),
    /** Its body is longer than a sink takes. */
    TOO_LARGE("too large"),
    /** It is not HTTP/1.1 as it should be. */
    MALFORMED("malformed");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    /** As in {@code 422 rejected}, {@code no answer}. */
    String text(int status) {
        return switch (this) {
            case HANG, RESET -> words;
            case ANSWER, REJECT, ERROR, TOO_LARGE, MALFORMED -> status + " " + words;
        };
    }
}
