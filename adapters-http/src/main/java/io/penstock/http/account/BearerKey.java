package io.penstock.http.account;

import io.penstock.http.problem.Problem;
import io.penstock.http.problem.ProblemException;
import io.penstock.http.problem.ProblemType;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the bearer key of RFC 6750. */
public final class BearerKey {

    private static final Pattern BEARER =
            Pattern.compile("bearer +([\\x21-\\x7e]+) *", Pattern.CASE_INSENSITIVE);

    private BearerKey() {}

    /**
     * The key as it was presented.
     *
     * @param authorization the values of the header {@code Authorization}
     * @throws ProblemException 401 where there is not exactly one
     */
    public static String of(List<String> authorization) {
        if (authorization.isEmpty()) {
            throw unauthenticated("Send the header Authorization: Bearer, followed by an API key.");
        }
        Matcher matcher = BEARER.matcher(authorization.getFirst());
        if (authorization.size() > 1 || !matcher.matches()) {
            throw unauthenticated(
                    "The header Authorization is not Bearer, followed by one API key.");
        }
        return matcher.group(1);
    }

    static ProblemException unauthenticated(String detail) {
        return new ProblemException(
                Problem.of(ProblemType.UNAUTHENTICATED, detail)
                        .withHeader("WWW-Authenticate", "Bearer"));
    }
}
