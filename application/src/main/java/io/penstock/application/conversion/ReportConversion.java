package io.penstock.application.conversion;

import io.penstock.application.delivery.Deliveries;
import io.penstock.application.lead.Leads;
import io.penstock.application.lead.StoredLead;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.LeadId;
import io.penstock.dsl.document.DocumentProblem;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes a company's word on a lead that it took: finds the lead, and has it judged. Thread-safe.
 */
public final class ReportConversion {

    private final Leads leads;
    private final Deliveries deliveries;
    private final JudgeConversion judge;

    @Inject
    public ReportConversion(Leads leads, Deliveries deliveries, JudgeConversion judge) {
        this.leads = leads;
        this.deliveries = deliveries;
        this.judge = judge;
    }

    /**
     * Takes a word. One that was said before changes nothing. A lead that somebody else changes
     * meanwhile is looked at anew.
     *
     * @param body what is said: {@code lead} or {@code reference}, {@code status}, and at will
     *     {@code value} and {@code reason}; {@code company} where nobody speaks for itself
     * @param speaker the company that speaks for itself; absent where the caller says which one
     *     does
     * @param by the name under which it is said
     * @throws io.penstock.application.storage.StorageUnavailableException when nothing was changed
     * @throws io.penstock.application.storage.OutcomeUnknownException when it may have been changed
     */
    public ConversionOutcome report(
            Map<String, ? extends @Nullable Object> body, Optional<CompanyId> speaker, String by) {
        ConversionRequest request = ConversionRequest.read(body, speaker);
        if (!request.problems().isEmpty()) {
            return new ConversionOutcome.Invalid(request.problems());
        }
        List<LeadId> named = named(request);
        if (named.size() > 1) {
            return new ConversionOutcome.SeveralLeads(request.reference().orElseThrow());
        }
        Optional<StoredLead> first = named.stream().findFirst().flatMap(leads::find);
        if (first.isEmpty()) {
            return new ConversionOutcome.NoSuchLead();
        }
        Optional<CompanyId> company =
                request.company().or(() -> judge.speaker(first.get(), request));
        if (company.isEmpty()) {
            return new ConversionOutcome.Invalid(
                    List.of(
                            new DocumentProblem(
                                    ConversionRequest.COMPANY,
                                    "is required, since no company has the lead now")));
        }
        return report(named.getFirst(), company.get(), request, by);
    }

    /** It stays the word of the same company, whoever gets the lead meanwhile. */
    private ConversionOutcome report(
            LeadId named, CompanyId company, ConversionRequest request, String by) {
        while (true) {
            Optional<StoredLead> lead = leads.find(named);
            if (lead.isEmpty()) {
                return new ConversionOutcome.NoSuchLead();
            }
            Optional<ConversionOutcome> outcome = judge.judge(lead.get(), company, request, by);
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
    }

    /** The company's own name for a lead goes before the names that it was told. */
    private List<LeadId> named(ConversionRequest request) {
        if (request.lead().isPresent()) {
            return request.lead().filter(LeadId::isValid).map(LeadId::new).stream().toList();
        }
        String reference = request.reference().orElseThrow();
        List<LeadId> known = deliveries.knownAs(request.company().orElseThrow(), reference, 2);
        return known.isEmpty() && LeadId.isValid(reference)
                ? List.of(new LeadId(reference))
                : known;
    }
}
