package io.penstock.http.account;

import io.penstock.application.account.ApiKeys;
import io.penstock.domain.account.Principal;
import io.penstock.domain.account.Role;
import io.penstock.http.problem.Problem;
import io.penstock.http.problem.ProblemException;
import io.penstock.http.problem.ProblemType;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Finds out who calls, and limits how often an address may guess. Thread-safe. */
public final class Authentication {

    private final ApiKeys keys;
    private final FailedAttempts failedAttempts;

    @Inject
    public Authentication(ApiKeys keys, FailedAttempts failedAttempts) {
        this.keys = keys;
        this.failedAttempts = failedAttempts;
    }

    /**
     * Tells who calls.
     *
     * @param authorization the values of the header {@code Authorization}
     * @param client tells where the call comes from; asked only where the key is not valid
     * @param allowed the roles that may make the call
     * @throws ProblemException 401 without a valid key, 403 where its role is not allowed, 429
     *     where the address has shown too many keys that are not valid, and this is another one
     */
    public Principal require(
            List<String> authorization, Supplier<InetAddress> client, Set<Role> allowed) {
        Principal principal =
                keys.authenticate(BearerKey.of(authorization))
                        .orElseThrow(() -> refusal(client.get()));
        if (!allowed.contains(principal.role())) {
            throw new ProblemException(ProblemType.FORBIDDEN, refusal(principal, allowed));
        }
        return principal;
    }

    private ProblemException refusal(InetAddress client) {
        Optional<Duration> lockout = failedAttempts.failed(client);
        return lockout.map(Authentication::tooManyAttempts)
                .orElseGet(() -> BearerKey.unauthenticated("The API key is not valid."));
    }

    private static ProblemException tooManyAttempts(Duration lockout) {
        long seconds = Math.max(1, lockout.plusMillis(999).toSeconds());
        return new ProblemException(
                Problem.of(
                                ProblemType.TOO_MANY_REQUESTS,
                                "This address has shown too many API keys that are not valid. Send"
                                        + " a valid one, or wait "
                                        + seconds
                                        + " s.")
                        .withHeader("Retry-After", Long.toString(seconds)));
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
}
