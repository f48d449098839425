package io.penstock.http.server;

import io.penstock.application.configuration.ConfigurationBusyException;
import io.penstock.application.flow.trial.TrialsBusyException;
import io.penstock.application.storage.OutcomeUnknownException;
import io.penstock.application.storage.StorageUnavailableException;
import io.penstock.http.problem.Problem;
import io.penstock.http.problem.ProblemException;
import io.penstock.http.problem.ProblemType;
import io.penstock.http.problem.Problems;
import java.io.EOFException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says of everything that a handler can throw how it is answered. */
final class Failures {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    static Problem problemOf(Throwable failure, Route route) {
        return switch (failure) {
            case ProblemException known -> known.problem();
            case StorageUnavailableException away -> storageUnavailable(away, route);
            case OutcomeUnknownException unknown -> outcomeUnknown(unknown, route);
            case ConfigurationBusyException busy ->
                    Problems.unavailable("configuration_busy", String.valueOf(busy.getMessage()));
            case TrialsBusyException busy ->
                    Problems.unavailable("trials_busy", String.valueOf(busy.getMessage()));
            case EOFException _ ->
                    Problem.of(ProblemType.MALFORMED, "The connection ended before the body did.");
            default -> unexpected(failure, route);
        };
    }

    private static Problem storageUnavailable(StorageUnavailableException away, Route route) {
        log.warn("{} {}: {}", route.method(), route.path(), away.getMessage());
        return Problems.unavailable(
                "storage_unavailable", "Storage is away, and nothing was done. Try again.");
    }

    private static Problem outcomeUnknown(OutcomeUnknownException unknown, Route route) {
        log.warn("{} {}: {}", route.method(), route.path(), unknown.getMessage());
        return Problems.unavailable(
                "outcome_unknown",
                "Storage went away meanwhile, and it may have been done or not. Repeat the request"
                        + " as it was, with the same idempotency key if it had one.");
    }

    private static Problem unexpected(Throwable failure, Route route) {
        UUID id = UUID.randomUUID();
        log.error(
                "{} {} failed; the caller was told {}.", route.method(), route.path(), id, failure);
        return Problem.of(
                        ProblemType.INTERNAL,
                        "Something went wrong; the log knows it as " + id + ".")
                .with("instance", "urn:uuid:" + id);
    }
}
