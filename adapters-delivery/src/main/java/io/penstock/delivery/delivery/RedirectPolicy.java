package io.penstock.delivery.delivery;

import io.penstock.domain.delivery.AttemptOutcome.Errored;
import io.penstock.domain.delivery.ErrorCode;
import java.net.URI;
import java.util.Optional;

/**
 * Decides where an answer redirects a lead to.
 *
 * <p>307 and 308 are followed with method and body, {@value #MOST} times at most and never from
 * https to http. 301, 302 and 303 are not followed, because clients turn the request into a GET for
 * them, which would lose the lead.
 */
final class RedirectPolicy {

    static final int MOST = 3;

    private RedirectPolicy() {}

    /** Where a lead goes after an answer. */
    sealed interface Direction {

        /** Nowhere: the answer is the last. */
        record Stay() implements Direction {}

        /** The lead is sent again, to the address. */
        record Follow(URI address) implements Direction {}

        /** The answer redirects in a way that is not followed. */
        record Refuse(Errored error) implements Direction {}
    }

    /**
     * Decides.
     *
     * @param from the address that answered
     * @param followed how many redirects were followed before
     */
    static Direction judge(Answer answer, URI from, int followed) {
        return switch (answer.status()) {
            case 301, 302, 303 -> refuse(answer, "is not followed for a lead", configure(answer));
            case 307, 308 ->
                    followed < MOST
                            ? follow(answer, from)
                            : refuse(answer, "is one too many: " + MOST + " are followed", "");
            default -> new Direction.Stay();
        };
    }

    private static Direction follow(Answer answer, URI from) {
        Optional<URI> target = answer.location().flatMap(location -> resolve(from, location));
        if (target.isEmpty()) {
            return refuse(answer, "names no address that can be followed", "");
        }
        URI address = target.get();
        boolean downgrade =
                "https".equalsIgnoreCase(from.getScheme())
                        && "http".equalsIgnoreCase(address.getScheme());
        return downgrade
                ? refuse(answer, "leads from https to http", configure(answer))
                : new Direction.Follow(address);
    }

    private static Optional<URI> resolve(URI from, String location) {
        try {
            return Optional.of(from.resolve(location)).filter(uri -> uri.getHost() != null);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String configure(Answer answer) {
        return answer.location().isPresent()
                ? " Make the address it names the endpoint, if it is the right one."
                : "";
    }

    private static Direction refuse(Answer answer, String problem, String remedy) {
        String reason =
                "The buyer answered %s; this redirect to %s %s.%s"
                        .formatted(
                                answer.statusText(),
                                answer.location().orElse("nowhere"),
                                problem,
                                remedy);
        return new Direction.Refuse(new Errored(ErrorCode.STATUS, reason, false, Optional.empty()));
    }
}
