package io.penstock.http.server;

import io.penstock.application.lead.IdempotencyKey;
import io.penstock.http.problem.ProblemException;
import io.penstock.http.problem.Problems;
import java.util.Optional;

/** Reads the header by which a caller says that it repeats a request. */
public final class IdempotencyHeader {

    private static final String NAME = "Idempotency-Key";

    private IdempotencyHeader() {}

    /**
     * The caller's idempotency key.
     *
     * @throws ProblemException 400 when it is there twice, too long, or not of visible ASCII
     *     characters
     */
    public static Optional<String> of(Call call) {
        return call.header(NAME).map(IdempotencyHeader::checked);
    }

    private static String checked(String header) {
        String key = header.strip();
        boolean visible = key.chars().allMatch(character -> character > ' ' && character < 127);
        if (key.isEmpty() || key.length() > IdempotencyKey.MAXIMUM_LENGTH || !visible) {
            throw new ProblemException(
                    Problems.malformed(
                            NAME,
                            "must be 1 to "
                                    + IdempotencyKey.MAXIMUM_LENGTH
                                    + " visible ASCII characters"));
        }
        return key;
    }
}
