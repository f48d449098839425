package io.penstock.dsl.script.suite;

import io.penstock.domain.cap.Cap;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.routing.RoutingGuards;
import io.penstock.domain.status.LeadStatus;
import io.penstock.dsl.document.DocumentReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which companies are active and which leads they have. A company that is not mentioned is active
 * and has none. Immutable.
 */
public final class CompanyStates {

    /** No company is mentioned. */
    public static final CompanyStates NONE = new CompanyStates(Map.of());

    private static final long MOST_LEADS = 1_000_000_000_000L;

    private final Map<CompanyId, CompanyState> states;

    private CompanyStates(Map<CompanyId, CompanyState> states) {
        this.states = Map.copyOf(states);
    }

    /**
     * Reads a section with company numbers as keys, each with {@code active} and {@code leads}; the
     * section is told of what does not fit.
     */
    public static CompanyStates read(DocumentReader section) {
        Map<CompanyId, CompanyState> states = new TreeMap<>();
        for (String key : section.keys()) {
            Optional<CompanyId> company = Numbers.parse(key).map(CompanyId::new);
            if (company.isEmpty()) {
                section.allow(key);
                section.problem(key, "is not the number of a company");
            } else {
                section.section(key)
                        .ifPresent(document -> states.put(company.get(), state(document)));
            }
        }
        return new CompanyStates(states);
    }

    private static CompanyState state(DocumentReader document) {
        boolean active = document.flag("active").orElse(true);
        List<CountedLeads> leads =
                document.sections("leads").stream().map(CompanyStates::leads).toList();
        return new CompanyState(active, leads);
    }

    private static CountedLeads leads(DocumentReader document) {
        document.require("status");
        return new CountedLeads(
                document.choice("status", LeadStatus.class).orElse(LeadStatus.WAITING),
                Moments.read(document, "at"),
                document.whole("count", 0, MOST_LEADS).orElse(1L));
    }

    /** The guards of one decision. */
    public RoutingGuards guards(Instant now, ZoneId zone) {
        return new RoutingGuards() {
            @Override
            public boolean active(CompanyId company) {
                return state(company).active();
            }

            @Override
            public long used(CompanyId company, Cap cap) {
                return state(company).used(cap, now, zone);
            }
        };
    }

    private CompanyState state(CompanyId company) {
        return states.getOrDefault(company, CompanyState.UNMENTIONED);
    }
}
