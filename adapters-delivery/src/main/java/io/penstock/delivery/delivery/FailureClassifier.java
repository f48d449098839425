package io.penstock.delivery.delivery;

import io.penstock.domain.delivery.AttemptOutcome.Errored;
import io.penstock.domain.delivery.ErrorCode;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.MessageConstraintException;

/**
 * Decides by what went wrong which error an attempt ended in.
 *
 * <p>The buyer may have the lead as soon as the first byte of the request may have been written.
 * That includes the failure of a connection that had been kept open, where it cannot be told
 * whether the buyer had closed it before: the repeated attempt carries the same idempotency key.
 */
final class FailureClassifier {

    private FailureClassifier() {}

    /**
     * Decides.
     *
     * @param failure what went wrong
     * @param address where the request went to
     * @param begun whether any byte of the request may have been written
     */
    static Errored classify(Exception failure, URI address, boolean begun, Deadline deadline) {
        ErrorCode code = code(failure, begun, deadline);
        String reason = reason(code, failure, address, deadline);
        return new Errored(code, reason, begun, Optional.empty());
    }

    private static ErrorCode code(Exception failure, boolean begun, Deadline deadline) {
        if (deadline.hasPassed()) {
            return ErrorCode.TIMEOUT;
        }
        return switch (failure) {
            case AddressRefusedException _ -> ErrorCode.ADDRESS_REFUSED;
            case UnknownHostException _ -> ErrorCode.UNRESOLVED;
            case SSLException _ -> ErrorCode.TLS;
            case MessageConstraintException _ -> ErrorCode.TOO_LARGE;
            default -> begun ? ErrorCode.RESET : ErrorCode.CONNECT;
        };
    }

    private static String reason(
            ErrorCode code, Exception failure, URI address, Deadline deadline) {
        String host = address.getHost();
        String detail = Optional.ofNullable(failure.getMessage()).orElse(failure.toString());
        return switch (code) {
            case ADDRESS_REFUSED, UNRESOLVED -> detail + ".";
            case TIMEOUT ->
                    "%s did not answer within %d ms."
                            .formatted(host, deadline.timeout().toMillis());
            case TLS -> "The connection to %s could not be secured: %s".formatted(host, detail);
            case TOO_LARGE -> "The headers of the answer are too large: " + detail;
            case RESET -> "The connection to %s broke: %s".formatted(host, detail);
            default -> "No connection to %s could be made: %s".formatted(host, detail);
        };
    }
}
