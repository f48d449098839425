package io.penstock.application.delivery;

import io.penstock.application.report.Alert;
import io.penstock.application.report.Alert.Kind;
import io.penstock.application.report.Alerts;
import io.penstock.domain.company.CompanyId;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells operators which companies are left alone because they do not answer. Thread-safe. */
final class CircuitAlerts {

    private static final Logger log = LoggerFactory.getLogger(CircuitAlerts.class);

    private static final int LONGEST_REASON = 300;

    private final Alerts alerts;
    private final InstantSource clock;

    CircuitAlerts(Alerts alerts, InstantSource clock) {
        this.alerts = alerts;
        this.clock = clock;
    }

    void opened(CompanyId company, String reason) {
        log.warn(
                "{} attempts in a row to deliver to {} ended in errors; it is only probed: {}",
                Circuit.ERRORS,
                company,
                reason);
        String shown =
                reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
        tell(
                Kind.CIRCUIT_OPENED,
                company,
                Circuit.ERRORS + " attempts in a row ended in errors. " + shown);
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
