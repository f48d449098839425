package io.penstock.application.delivery;

import io.penstock.application.report.Alert;
import io.penstock.application.report.Alert.Kind;
import io.penstock.application.report.Alerts;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.ErrorCode;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells operators which companies are left alone because they do not answer. Thread-safe. */
final class CircuitAlerts {

    private static final Logger log = LoggerFactory.getLogger(CircuitAlerts.class);

    private final Alerts alerts;
    private final InstantSource clock;

    CircuitAlerts(Alerts alerts, InstantSource clock) {
        this.alerts = alerts;
        this.clock = clock;
    }

    /**
     * Tells that a company is only probed.
     *
     * @param error how the last attempt ended; what the buyer said may be about a person, and is
     *     not told
     */
    void opened(CompanyId company, ErrorCode error) {
        log.warn(
                "{} attempts in a row to deliver to {} ended in errors, the last in {}; it is only"
                        + " probed.",
                Circuit.ERRORS,
                company,
                error.key());
        tell(
                Kind.CIRCUIT_OPENED,
                company,
                Circuit.ERRORS
                        + " attempts in a row ended in errors, the last in "
                        + error.key()
                        + ".");
    }

    void closed(CompanyId company) {
        log.info("{} answers again.", company);
        tell(Kind.CIRCUIT_CLOSED, company, "It answers again.");
    }

    /** A delivery must not fail because nobody can be told of it. */
    private void tell(Kind kind, CompanyId company, String detail) {
        try {
            alerts.tell(
                    new Alert.Notice(
                            clock.instant(), kind, Optional.of(company), Optional.empty(), detail));
        } catch (RuntimeException e) {
            log.warn("An alert about {} was not stored: {}", company, e.getMessage());
        }
    }
}
