package io.penstock.application.flow.trial;

import io.penstock.domain.cap.Cap;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.routing.RoutingGuards;
import java.util.Set;

/**
 * Every company is active and has room.
 *
 * @param passed companies that are passed over
 */
record OpenGuards(Set<CompanyId> passed) implements RoutingGuards {

    @Override
    public boolean passesOver(CompanyId company) {
        return passed.contains(company);
    }

    @Override
    public boolean active(CompanyId company) {
        return true;
    }

    @Override
    public long used(CompanyId company, Cap cap) {
        return 0;
    }

    /** As it has to be where companies are passed over. */
    @Override
    public boolean isRecorded() {
        return !passed.isEmpty();
    }
}
