package io.penstock.application.routing;

import io.penstock.domain.cap.CompanyCap;
import io.penstock.domain.company.CompanyId;

/** What did not hold any more when a lead was to be given to a company. */
public sealed interface BrokenPromise {

    /** The cap has no room for one more. */
    record CapReached(CompanyCap cap) implements BrokenPromise {}

    /** The company is disabled, or its balance is not above its blocking limit. */
    record Inactive(CompanyId company) implements BrokenPromise {}
}
