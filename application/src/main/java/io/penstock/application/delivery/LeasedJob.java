package io.penstock.application.delivery;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.Lease;

/** What is sent to a company under a claim. */
public interface LeasedJob {

    /** The company to send it to. */
    CompanyId company();

    /** The claim under which it is worked on. */
    Lease lease();

    /** What it is, for a log. */
    String title();
}
