package io.penstock.application.routing;

import io.penstock.domain.cap.CompanyCap;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.flow.RuleCap;

/** What did not hold any more when a lead was to be given to a company. */
public sealed interface BrokenPromise {

    /** The cap has no room for one more. */
    record CapReached(CompanyCap cap) implements BrokenPromise {}

    /** The cap of a flow's place has no room for one more. */
    record RuleFull(RuleCap cap) implements BrokenPromise {}

    /** The company is disabled, or its balance is not above its blocking limit. */
    record Inactive(CompanyId company) implements BrokenPromise {}
}
