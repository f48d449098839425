package io.penstock.application.lead;

import io.penstock.application.routing.BrokenPromise;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.offer.OfferId;
import io.penstock.dsl.document.DocumentProblem;
import java.util.List;

/** What came of taking a lead out of the hold queue. */
public sealed interface ReleaseOutcome {

    /**
     * It was decided again, and this is the lead as it stands now: held anew where nobody took it.
     */
    record Decided(StoredLead lead) implements ReleaseOutcome {}

    /** Nothing is changed: there is no such lead. */
    record NoSuchLead(LeadId lead) implements ReleaseOutcome {}

    /** Nothing is changed: the lead does not wait in the hold queue. */
    record NotHeld(StoredLead lead) implements ReleaseOutcome {}

    /** Nothing is changed: the company that was chosen cannot get the lead. */
    record Refused(BrokenPromise promise) implements ReleaseOutcome {}

    /** Nothing is changed: the request is not valid, and this is all that is wrong with it. */
    record Invalid(List<DocumentProblem> problems) implements ReleaseOutcome {

        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Nothing is changed: the lead's offer, which would say where it goes, is not there any more.
     */
    record OfferGone(OfferId offer) implements ReleaseOutcome {}
}
