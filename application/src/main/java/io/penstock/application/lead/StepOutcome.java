package io.penstock.application.lead;

import io.penstock.domain.lead.LeadId;
import io.penstock.domain.offer.OfferId;
import io.penstock.domain.status.LeadStatus;
import io.penstock.domain.status.LeadStep;
import io.penstock.dsl.document.DocumentProblem;
import java.util.List;

/** What came of a step of a lead's life. */
public sealed interface StepOutcome {

    /** The step is made, and this is the lead as it stands now. */
    record Made(StoredLead lead) implements StepOutcome {}

    /** Nothing is changed: there is no such lead. */
    record NoSuchLead(LeadId lead) implements StepOutcome {}

    /** Nothing is changed: the step is not allowed from the status that the lead has. */
    record NotAllowed(LeadStep step, LeadStatus status) implements StepOutcome {}

    /** Nothing is changed: the request is not valid, and this is all that is wrong with it. */
    record Invalid(List<DocumentProblem> problems) implements StepOutcome {

        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /** Nothing is changed: the lead would have to move on, and its offer is not there any more. */
    record OfferGone(OfferId offer) implements StepOutcome {}
}
