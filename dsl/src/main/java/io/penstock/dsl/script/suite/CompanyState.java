package io.penstock.dsl.script.suite;

import io.penstock.domain.cap.Cap;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** A company as guards see it. */
record CompanyState(boolean active, List<CountedLeads> leads) {

    /** A company that no document mentions. */
    static final CompanyState UNMENTIONED = new CompanyState(true, List.of());

    CompanyState {
        leads = List.copyOf(leads);
    }

    /** How many leads count towards the cap at a moment; those of later do not exist yet. */
    long used(Cap cap, Instant now, ZoneId zone) {
        Instant first = cap.period().firstCounted(now, zone);
        return leads.stream()
                .filter(leads -> cap.type().counts(leads.status()))
                .filter(leads -> !leads.at().isBefore(first) && !leads.at().isAfter(now))
                .mapToLong(CountedLeads::count)
                .sum();
    }
}
