package io.penstock.application.delivery;

import io.penstock.application.lead.StoredLead;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.DeliveryId;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.status.LeadStatus;
import io.penstock.dsl.document.DocumentProblem;
import java.util.List;

/** What came of delivering a lead to its company again. */
public sealed interface RedeliverOutcome {

    /** There will be a further delivery, and this is the lead as it stands now. */
    record Queued(StoredLead lead) implements RedeliverOutcome {}

    /** Nothing is changed: there is no such lead. */
    record NoSuchLead(LeadId lead) implements RedeliverOutcome {}

    /** Nothing is changed: no company has the lead, which waits in the hold queue. */
    record InHoldQueue(StoredLead lead) implements RedeliverOutcome {}

    /** Nothing is changed: nothing is left to do for a lead with this status. */
    record Ended(LeadStatus status) implements RedeliverOutcome {}

    /** Nothing is changed: a delivery of the lead is still to be made. */
    record Pending(DeliveryId delivery) implements RedeliverOutcome {}

    /** Nothing is changed: the company got the lead without a delivery, and fetches it. */
    record Fetched(CompanyId company) implements RedeliverOutcome {}

    /** Nothing is changed: the company has no endpoint any more. */
    record NoEndpoint(CompanyId company) implements RedeliverOutcome {}

    /** Nothing is changed: the request is not valid, and this is all that is wrong with it. */
    record Invalid(List<DocumentProblem> problems) implements RedeliverOutcome {

        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}
