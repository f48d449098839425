package io.penstock.application.delivery;

import io.penstock.application.lead.LeadFixture;
import io.penstock.application.lead.LeadIntake;
import io.penstock.application.lead.NewLead;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.delivery.ErrorCode;
import io.penstock.domain.delivery.Lease;
import io.penstock.domain.hold.Held;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** What the contracts of deliveries share. */
public interface DeliveryContract {

    Instant NOW = LeadFixture.NOON.plusMillis(5);
    Instant LATER = NOW.plusSeconds(60);

    LeadIntake intake();

    DeliveryQueue queue();

    /** Stores a lead whose delivery is due. */
    default NewLead takeDue() {
        NewLead lead = LeadFixture.lead().withDelivery().build();
        intake().take(lead);
        return lead;
    }

    /** Claims so many deliveries of each company. */
    default List<DeliveryJob> claim(int ofEach, Lease lease, Instant now) {
        Map<CompanyId, Integer> room = new HashMap<>();
        queue().due(now).keySet().forEach(company -> room.put(company, ofEach));
        return room.isEmpty() ? List.of() : queue().claim(room, lease, now);
    }

    /** Stores a lead and claims its delivery. */
    default DeliveryJob takeAndClaim() {
        NewLead lead = takeDue();
        List<DeliveryJob> jobs = claim(1, lease("worker"), NOW);
        if (jobs.size() != 1 || !jobs.getFirst().lead().equals(lead.lead())) {
            throw new AssertionError("The delivery of the lead was not claimed: " + jobs);
        }
        return jobs.getFirst();
    }

    /** A new claim for ten seconds from now. */
    static Lease lease(String owner) {
        return new Lease(owner, UUID.randomUUID().toString(), NOW.plusSeconds(10));
    }

    static Attempt attempt(AttemptOutcome outcome) {
        return attempt(NOW, outcome);
    }

    static Attempt attempt(Instant at, AttemptOutcome outcome) {
        return new Attempt(
                at,
                Duration.ofMillis(37),
                "POST /leads HTTP/1.1\r\n\r\n{\"name\":\"Анна\"}",
                OptionalInt.of(503),
                Optional.of("занято"),
                outcome);
    }

    static AttemptOutcome error() {
        return new AttemptOutcome.Errored(
                ErrorCode.STATUS, "It answered 503.", true, Optional.of(Duration.ofSeconds(2)));
    }

    static AttemptOutcome rejection() {
        return new AttemptOutcome.Rejected("Дубль");
    }

    static Held held() {
        return new Held("#5 rejected it: Дубль", NOW.plusSeconds(1));
    }
}
