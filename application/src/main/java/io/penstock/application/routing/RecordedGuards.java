package io.penstock.application.routing;

import io.penstock.domain.cap.Cap;
import io.penstock.domain.cap.CompanyCap;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.routing.Decision;
import io.penstock.domain.routing.GuardReading;
import io.penstock.domain.routing.RoutingGuards;
import io.penstock.domain.routing.Stage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The guards as an earlier decision read them. One that it did not read was never asked, and counts
 * as open. Immutable.
 */
final class RecordedGuards implements RoutingGuards {

    private final RoutingBook book;
    private final Stage stage;
    private final Set<CompanyId> passed = new HashSet<>();
    private final Map<CompanyId, Boolean> activeCompanies = new HashMap<>();
    private final Map<CompanyCap, Long> capUses = new HashMap<>();

    RecordedGuards(RoutingBook book, Decision decision) {
        this.book = book;
        this.stage = decision.stage();
        for (GuardReading reading : decision.readings()) {
            switch (reading) {
                case GuardReading.Active(CompanyId company, boolean active) ->
                        activeCompanies.put(company, active);
                case GuardReading.CapUse(CompanyCap cap, long used) -> capUses.put(cap, used);
                case GuardReading.Passed(CompanyId company) -> passed.add(company);
            }
        }
    }

    @Override
    public boolean passesOver(CompanyId company) {
        return passed.contains(company)
                || (stage == Stage.CONFIRMATION && book.isCallCenter(company));
    }

    @Override
    public boolean active(CompanyId company) {
        return activeCompanies.getOrDefault(company, true);
    }

    @Override
    public long used(CompanyId company, Cap cap) {
        return capUses.getOrDefault(new CompanyCap(company, cap), 0L);
    }
}
