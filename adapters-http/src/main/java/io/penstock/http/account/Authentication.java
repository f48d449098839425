package io.penstock.http.account;

import io.penstock.application.account.ApiKeys;
import io.penstock.domain.account.Principal;
import io.penstock.domain.account.Role;
import io.penstock.http.problem.Problem;
import io.penstock.http.problem.ProblemException;
import io.penstock.http.problem.ProblemType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out who calls by the bearer key of RFC 6750. Thread-safe. */
public final class Authentication {

    private static final Pattern BEARER =
            Pattern.compile("bearer +([\\x21-\\x7e]+) *", Pattern.CASE_INSENSITIVE);

    private final ApiKeys keys;

    @Inject
    public Authentication(ApiKeys keys) {
        this.keys = keys;
    }

    /**
     * Tells who calls.
     *
     * @param authorization the values of the header {@code Authorization}
     * @param allowed the roles that may make the call
     * @throws ProblemException 401 without a valid key, 403 where its role is not allowed
     */
    public Principal require(List<String> authorization, Set<Role> allowed) {
        Principal principal =
                keys.authenticate(keyOf(authorization))
                        .orElseThrow(() -> unauthenticated("The API key is not valid."));
        if (!allowed.contains(principal.role())) {
            throw new ProblemException(ProblemType.FORBIDDEN, refusal(principal, allowed));
        }
        return principal;
    }

    private static String keyOf(List<String> authorization) {
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

    private static String refusal(Principal principal, Set<Role> allowed) {
        List<String> roles = allowed.stream().sorted().map(Authentication::nameOf).toList();
        return "The key has the role "
                + nameOf(principal.role())
                + "; this needs "
                + String.join(" or ", roles)
                + ".";
    }

    private static String nameOf(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static ProblemException unauthenticated(String detail) {
        return new ProblemException(
                Problem.of(ProblemType.UNAUTHENTICATED, detail)
                        .withHeader("WWW-Authenticate", "Bearer"));
    }
}
