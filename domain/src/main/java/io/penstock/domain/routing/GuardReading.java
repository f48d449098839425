package io.penstock.domain.routing;

import io.penstock.domain.cap.CompanyCap;
import io.penstock.domain.company.CompanyId;

/** One answer of {@link RoutingGuards} that a decision rested on. */
public sealed interface GuardReading {

    /** Whether a company was active. */
    record Active(CompanyId company, boolean active) implements GuardReading {}

    /** How many leads counted towards a cap. */
    record CapUse(CompanyCap cap, long used) implements GuardReading {}

    /** That lines which name a company were passed over, as it gets the lead no more. */
    record Passed(CompanyId company) implements GuardReading {}
}
