package io.penstock.application.delivery;

import io.penstock.application.company.DelayScope;
import io.penstock.application.routing.RoutingBook;
import io.penstock.application.routing.RoutingBooks;
import io.penstock.application.secret.Secrets;
import io.penstock.domain.company.Company;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.DelayRule;
import io.penstock.domain.delivery.DelayRule.Backoff;
import io.penstock.domain.delivery.DelayRule.Once;
import io.penstock.domain.delivery.DeliveryMethod;
import io.penstock.domain.expression.Variables;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says which deliveries wait before their first attempt, by the rules of their company as they are
 * now: the first that holds decides. Thread-safe.
 */
public final class Delays {

    private static final Logger log = LoggerFactory.getLogger(Delays.class);

    private final RoutingBooks books;
    private final Receivers receivers;
    private final Secrets secrets;
    private final InstantSource clock;

    @Inject
    public Delays(RoutingBooks books, Secrets secrets, InstantSource clock) {
        this.books = books;
        this.receivers = new Receivers(books);
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Whether a company has rules by which deliveries may wait for its throttle. */
    boolean mindThrottle(CompanyId company) {
        RoutingBook book = books.current();
        List<DelayRule> ofCompany =
                book.company(company)
                        .flatMap(Company::delivery)
                        .map(DeliveryMethod::delays)
                        .orElse(List.of());
        return Stream.concat(
                        ofCompany.stream(),
                        book.offers().values().stream()
                                .flatMap(offer -> offer.flow().stream())
                                .flatMap(flow -> flow.delaysOf(company)))
                .anyMatch(rule -> rule.condition().source().contains(DelayScope.THROTTLE_ACTIVE));
    }

    /**
     * Whether a delivery waits now.
     *
     * @param throttled whether the rate of its company leaves no room
     */
    Optional<Postponement> of(DeliveryJob job, boolean throttled) {
        if (job.attempts() > 0) {
            return Optional.empty();
        }
        Optional<Receiver> receiver = receivers.known(job);
        List<DelayRule> rules = receiver.map(to -> to.method().delays()).orElse(List.of());
        if (rules.isEmpty()) {
            return Optional.empty();
        }
        DeliveryVariables usual = new DeliveryVariables(job, receiver.get().company(), secrets);
        Variables variables =
                name -> name.equals(DelayScope.THROTTLE_ACTIVE) ? throttled : usual.value(name);
        for (int number = 1; number <= rules.size(); number++) {
            DelayRule rule = rules.get(number - 1);
            if (holds(job, rule, variables)) {
                String reason = "delay rule " + number + ", " + rule.condition().source();
                return time(rule, job.delays()).map(time -> postponement(job, time, reason));
            }
        }
        return Optional.empty();
    }

    /** A rule that cannot be asked delays nothing. */
    private static boolean holds(DeliveryJob job, DelayRule rule, Variables variables) {
        try {
            return rule.condition().holds(variables);
        } catch (RuntimeException e) {
            log.error(
                    "Delivery {} does not wait: '{}' failed.",
                    job.id(),
                    rule.condition().source(),
                    e);
            return false;
        }
    }

    /** What waits once goes on after that. */
    private static Optional<Duration> time(DelayRule rule, int delays) {
        return switch (rule.delay()) {
            case Once(Duration time) -> delays == 0 ? Optional.of(time) : Optional.empty();
            case Backoff backoff -> Optional.of(backoff.after(delays));
        };
    }

    private Postponement postponement(DeliveryJob job, Duration time, String reason) {
        Instant now = clock.instant();
        return new Postponement(
                job, now, now.plus(time).plusNanos(999_999).truncatedTo(ChronoUnit.MILLIS), reason);
    }
}
