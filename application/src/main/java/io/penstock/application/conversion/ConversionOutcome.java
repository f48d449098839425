package io.penstock.application.conversion;

import io.penstock.application.lead.Conversion;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.offer.OfferId;
import io.penstock.domain.status.BuyerStatus;
import io.penstock.domain.status.LeadStatus;
import io.penstock.dsl.document.DocumentProblem;
import java.util.List;

/** What came of a company's word on a lead. */
public sealed interface ConversionOutcome {

    /** The word is kept, and the lead has the status that it asks for. */
    record Kept(LeadId lead, Conversion conversion) implements ConversionOutcome {}

    /** Nothing is changed: the company said just that before. */
    record SaidBefore(LeadId lead, Conversion conversion) implements ConversionOutcome {}

    /** Nothing is changed: the company took no such lead, whether there is one or not. */
    record NoSuchLead() implements ConversionOutcome {}

    /** Nothing is changed: the company gave several leads this reference. */
    record SeveralLeads(String reference) implements ConversionOutcome {}

    /** Nothing is changed: the lead has gone on from the company since. */
    record GoneOn(CompanyId company) implements ConversionOutcome {}

    /** Nothing is changed: a lead of this status does not become that. */
    record NotAllowed(BuyerStatus said, LeadStatus status) implements ConversionOutcome {}

    /** Nothing is changed: the lead would have to move on, and its offer is not there any more. */
    record OfferGone(OfferId offer) implements ConversionOutcome {}

    /** Nothing is changed: the request is not valid, and this is all that is wrong with it. */
    record Invalid(List<DocumentProblem> problems) implements ConversionOutcome {

        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}
