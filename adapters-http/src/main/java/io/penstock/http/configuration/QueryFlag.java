package io.penstock.http.configuration;

import io.penstock.http.problem.ProblemException;
import io.penstock.http.problem.Problems;
import io.penstock.http.server.Call;

/** Parameters of the query that are true or false; what is not there is false. */
final class QueryFlag {

    static final String STRICT = "strict";

    private QueryFlag() {}

    /**
     * Reads a flag.
     *
     * @throws ProblemException 400 when it is neither
     */
    static boolean of(Call call, String name) {
        return call.query(name).map(text -> flag(name, text)).orElse(false);
    }

    private static boolean flag(String name, String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default ->
                    throw new ProblemException(Problems.malformed(name, "must be true or false"));
        };
    }
}
