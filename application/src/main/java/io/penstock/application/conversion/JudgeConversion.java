package io.penstock.application.conversion;

import io.penstock.application.delivery.Deliveries;
import io.penstock.application.delivery.DeliveryRecord;
import io.penstock.application.lead.ChangeLead;
import io.penstock.application.lead.ChangeOutcome;
import io.penstock.application.lead.Conversion;
import io.penstock.application.lead.Holder;
import io.penstock.application.lead.LeadChange;
import io.penstock.application.lead.LeadChanges;
import io.penstock.application.lead.Leads;
import io.penstock.application.lead.StepOutcome;
import io.penstock.application.lead.StoredLead;
import io.penstock.application.routing.RoutingBooks;
import io.penstock.domain.company.BuyerWords;
import io.penstock.domain.company.Company;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.status.BuyerStatus;
import io.penstock.domain.status.LeadStatus;
import io.penstock.domain.status.LeadStep;
import io.penstock.dsl.document.DocumentProblem;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says what a company's word means for a lead as it stands, and makes it so. Thread-safe. */
public final class JudgeConversion {

    private final RoutingBooks books;
    private final Leads leads;
    private final Deliveries deliveries;
    private final LeadChanges changes;
    private final ChangeLead changeLead;
    private final InstantSource clock;

    @Inject
    public JudgeConversion(
            RoutingBooks books,
            Leads leads,
            Deliveries deliveries,
            LeadChanges changes,
            ChangeLead changeLead,
            InstantSource clock) {
        this.books = books;
        this.leads = leads;
        this.deliveries = deliveries;
        this.changes = changes;
        this.changeLead = changeLead;
        this.clock = clock;
    }

    /**
     * Whose word it is where the caller does not say: that of the company that said the same
     * before, else of the one that has the lead.
     */
    Optional<CompanyId> speaker(StoredLead lead, ConversionRequest request) {
        return leads.conversions(lead.lead().id()).stream()
                .filter(said ->
                        words(said.company())
                                .read(request.status())
                                .filter(status -> said.says(status, request.value()))
                                .isPresent())
                .map(Conversion::company)
                .findFirst()
                .or(lead::company);
    }

    /**
     * Judges a word. Earlier ones are read after the lead: each that is kept changes the lead, so
     * that none escapes the comparison of its version.
     *
     * @return empty where the lead has changed meanwhile
     */
    Optional<ConversionOutcome> judge(
            StoredLead lead, CompanyId company, ConversionRequest request, String by) {
        List<Conversion> earlier =
                leads.conversions(lead.lead().id()).stream()
                        .filter(word -> word.company().equals(company))
                        .toList();
        if (lead.holder(company).isEmpty() && earlier.isEmpty() && !accepted(lead, company)) {
            return Optional.of(new ConversionOutcome.NoSuchLead());
        }
        Optional<BuyerStatus> status = words(company).read(request.status());
        if (status.isEmpty()) {
            return Optional.of(notKnown(request.status()));
        }
        Conversion word =
                new Conversion(
                        company,
                        status.get(),
                        request.value(),
                        request.reference(),
                        clock.instant(),
                        by);
        return judge(lead, word, earlier, request);
    }

    private boolean accepted(StoredLead lead, CompanyId company) {
        return deliveries.of(lead.lead().id()).stream()
                .anyMatch(delivery ->
                        delivery.company().equals(company)
                                && delivery.outcome() == DeliveryRecord.Outcome.SUCCESS);
    }

    private BuyerWords words(CompanyId company) {
        return books.current()
                .company(company)
                .or(() -> books.newest().company(company))
                .map(Company::words)
                .orElse(BuyerWords.NONE);
    }

    private static ConversionOutcome notKnown(String word) {
        String known = String.join(", ", BuyerStatus.allWords());
        return new ConversionOutcome.Invalid(
                List.of(
                        new DocumentProblem(
                                ConversionRequest.STATUS,
                                "must be one of "
                                        + known
                                        + ", or of the company's postback.statuses, not '"
                                        + word
                                        + "'")));
    }

    private Optional<ConversionOutcome> judge(
            StoredLead lead, Conversion word, List<Conversion> earlier, ConversionRequest request) {
        Optional<Conversion> last =
                earlier.isEmpty() ? Optional.empty() : Optional.of(earlier.getLast());
        boolean hasIt = lead.holder(word.company()).isPresent();
        boolean stands = stands(lead, word, last);
        Optional<Conversion> again =
                earlier.stream().filter(said -> said.says(word.status(), word.value())).findFirst();
        if (again.isPresent() && (stands || !hasIt)) {
            return Optional.of(new ConversionOutcome.SaidBefore(lead.lead().id(), again.get()));
        }
        if (!hasIt && lead.company().isPresent()) {
            return Optional.of(new ConversionOutcome.GoneOn(word.company()));
        }
        return stands ? keep(lead, word) : step(lead, word, request);
    }

    /**
     * Whether the lead is what the word says, as far as its company has it. A lead that was
     * cancelled is not returned by that: what was charged for it was not given back.
     */
    private static boolean stands(StoredLead lead, Conversion word, Optional<Conversion> last) {
        boolean returned = last.filter(said -> said.status() == BuyerStatus.RETURNED).isPresent();
        LeadStatus there = lead.holder(word.company()).map(Holder::status).orElseGet(lead::status);
        return there == word.status().step().leadsTo()
                && (word.status() != BuyerStatus.RETURNED || returned);
    }

    private Optional<ConversionOutcome> keep(StoredLead lead, Conversion word) {
        return switch (changes.change(LeadChange.saying(lead, word))) {
            case ChangeOutcome.Changed _ ->
                    Optional.of(new ConversionOutcome.Kept(lead.lead().id(), word));
            case ChangeOutcome.Outdated() -> Optional.empty();
            case ChangeOutcome.PromiseBroken _ ->
                    throw new IllegalStateException("A word promises nothing.");
        };
    }

    private Optional<ConversionOutcome> step(
            StoredLead lead, Conversion word, ConversionRequest request) {
        Map<String, Long> body =
                word.status().step() == LeadStep.CANCEL
                        ? Map.of("reason", request.reason())
                        : Map.of();
        return changeLead.change(lead, word, body).map(outcome -> outcome(lead, word, outcome));
    }

    private static ConversionOutcome outcome(
            StoredLead lead, Conversion word, StepOutcome outcome) {
        return switch (outcome) {
            case StepOutcome.Made _ -> new ConversionOutcome.Kept(lead.lead().id(), word);
            case StepOutcome.NoSuchLead _ -> new ConversionOutcome.NoSuchLead();
            case StepOutcome.NotAllowed(_, LeadStatus status) ->
                    new ConversionOutcome.NotAllowed(word.status(), status);
            case StepOutcome.Invalid(var problems) -> new ConversionOutcome.Invalid(problems);
            case StepOutcome.OfferGone(var offer) -> new ConversionOutcome.OfferGone(offer);
        };
    }
}
