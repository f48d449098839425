package io.penstock.application.delivery;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.Lease;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Has deliveries wait that their companies want later. Thread-safe. */
final class DelayedDeliveries {

    private static final int MOST_AT_ONCE = 64;

    private final DeliveryQueue queue;
    private final Delays delays;
    private final Lanes lanes;
    private final Agenda agenda;
    private final Function<Instant, Lease> leases;
    private final InstantSource clock;

    DelayedDeliveries(
            DeliveryQueue queue,
            Delays delays,
            Lanes lanes,
            Agenda agenda,
            Function<Instant, Lease> leases,
            InstantSource clock) {
        this.queue = queue;
        this.delays = delays;
        this.lanes = lanes;
        this.agenda = agenda;
        this.leases = leases;
        this.clock = clock;
    }

    /** Has a claimed delivery wait that is to, and tells until when. */
    Optional<Instant> postpone(DeliveryJob job) {
        Optional<Postponement> wait = delays.of(job, false);
        wait.ifPresent(postponement -> queue.postpone(List.of(postponement)));
        return wait.map(Postponement::until);
    }

    /**
     * Asks what is due to a company whose rate leaves no room whether it rather waits. What does
     * not is given back without losing its place.
     *
     * @param dueSince since when the first of it was due
     */
    void postponeThrottled(CompanyId company, Instant dueSince) {
        if (lanes.isThrottled(company) && delays.mindThrottle(company)) {
            Instant now = clock.instant();
            postpone(queue.claim(Map.of(company, MOST_AT_ONCE), leases.apply(now), now), dueSince);
        }
    }

    private void postpone(List<DeliveryJob> jobs, Instant dueSince) {
        List<Postponement> postponements =
                jobs.stream().flatMap(job -> delays.of(job, true).stream()).toList();
        Set<DeliveryJob> postponed =
                postponements.stream().map(Postponement::job).collect(Collectors.toSet());
        queue.giveBack(jobs.stream().filter(job -> !postponed.contains(job)).toList(), dueSince);
        queue.postpone(postponements);
        postponements.forEach(one -> agenda.note(one.job().company(), one.until(), one.at()));
    }
}
