package io.penstock.delivery.delivery;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * What a buyer answered.
 *
 * @param status the HTTP status
 * @param phrase the reason phrase beside it, which may be empty
 * @param location where the buyer redirects to
 * @param retryAfter when the buyer wants to be asked again, as it was written
 * @param headers all headers by their names in lower case; of several with one name, the first
 * @param body the text of the body, as far as it was read
 * @param cut whether the body goes on after that
 * @param broken why the body ended before its time
 */
record Answer(
        int status,
        String phrase,
        Optional<String> location,
        Optional<String> retryAfter,
        Map<String, String> headers,
        String body,
        boolean cut,
        Optional<IOException> broken) {

    /** The status and its phrase, as a person reads them. */
    String statusText() {
        return (status + " " + phrase).strip();
    }
}
