package io.penstock.application.delivery;

import io.penstock.application.lead.Conversion;
import io.penstock.application.lead.LeadEvent;
import io.penstock.application.lead.Leads;
import io.penstock.application.lead.StoredLead;
import io.penstock.application.pixel.ConversionFacts;
import io.penstock.application.pixel.DeliveryFacts;
import io.penstock.application.pixel.PixelFacts;
import io.penstock.application.pixel.PixelOccasion;
import io.penstock.application.pixel.PixelSubject;
import io.penstock.application.pixel.Recipient;
import io.penstock.application.pixel.SourceOfLead;
import io.penstock.application.routing.LeadPrice;
import io.penstock.application.routing.RoutingBook;
import io.penstock.application.routing.RoutingBooks;
import io.penstock.domain.company.Company;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome.Accepted;
import io.penstock.domain.lead.Lead;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.source.Source;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Looks up what pixels tell of leads and their deliveries. Thread-safe. */
public final class DeliveredLeads implements PixelFacts {

    private final Leads leads;
    private final Deliveries deliveries;
    private final RoutingBooks books;

    @Inject
    public DeliveredLeads(Leads leads, Deliveries deliveries, RoutingBooks books) {
        this.leads = leads;
        this.deliveries = deliveries;
        this.books = books;
    }

    @Override
    public Optional<PixelSubject> of(LeadId id, PixelOccasion occasion) {
        return leads.find(id)
                .map(stored ->
                        switch (occasion.kind()) {
                            case DELIVERY -> ofDelivery(stored.lead(), occasion);
                            case STATUS -> ofStatus(stored, occasion);
                            case FLOW -> ofFlow(stored);
                        });
    }

    private PixelSubject ofDelivery(Lead lead, PixelOccasion occasion) {
        Optional<DeliveryRecord> delivery =
                deliveries.of(lead.id()).stream()
                        .filter(one -> one.id().value().equals(occasion.reference()))
                        .findFirst();
        return new PixelSubject(
                lead,
                offer(lead),
                delivery.map(record -> recipient(record.company())),
                delivery.map(record -> facts(lead, record, occasion.status())));
    }

    /** What became of the lead so far: its last delivery that has ended. */
    private PixelSubject ofFlow(StoredLead stored) {
        Lead lead = stored.lead();
        Optional<DeliveryRecord> last =
                deliveries.of(lead.id()).stream()
                        .filter(one -> one.outcome() != DeliveryRecord.Outcome.PENDING)
                        .reduce((_, later) -> later);
        return new PixelSubject(
                lead,
                offer(lead),
                last.map(DeliveryRecord::company)
                        .or(() -> lastCompany(stored))
                        .map(this::recipient),
                last.map(record -> facts(lead, record, record.outcome().key())));
    }

    private PixelSubject ofStatus(StoredLead stored, PixelOccasion occasion) {
        Lead lead = stored.lead();
        List<DeliveryRecord> made = deliveries.of(lead.id());
        Optional<Conversion> conversion = leads.conversion(lead.id(), occasion.version());
        return new PixelSubject(
                lead,
                offer(lead),
                source(lead),
                conversion
                        .map(Conversion::company)
                        .or(() -> lastCompany(stored))
                        .map(this::recipient),
                made.isEmpty()
                        ? Optional.empty()
                        : Optional.of(facts(lead, made.getLast(), made.getLast().outcome().key())),
                conversion.map(word ->
                        new ConversionFacts(word.status().key(), word.value(), word.reference())));
    }

    private Optional<String> offer(Lead lead) {
        return known(book -> book.offer(lead.offer())).map(route -> route.offer().name());
    }

    private Optional<String> source(Lead lead) {
        return SourceOfLead.id(lead)
                .flatMap(id -> known(book -> book.source(id)))
                .map(Source::name);
    }

    private Recipient recipient(CompanyId id) {
        return new Recipient(
                id.value(), known(book -> book.company(id)).map(Company::name).orElse(""));
    }

    /** Asks the newest configuration where the one that this program knows lacks it. */
    private <T> Optional<T> known(Function<RoutingBook, Optional<T>> find) {
        return find.apply(books.current()).or(() -> find.apply(books.newest()));
    }

    /** The company that has the lead, else the last one that had it. */
    private Optional<CompanyId> lastCompany(StoredLead stored) {
        return stored.company()
                .or(() ->
                        leads.history(stored.lead().id()).stream()
                                .filter(event -> event.kind() == LeadEvent.Kind.ASSIGNED)
                                .map(LeadEvent::company)
                                .flatMap(Optional::stream)
                                .reduce((_, later) -> later));
    }

    private DeliveryFacts facts(Lead lead, DeliveryRecord delivery, String outcome) {
        Optional<Attempt> last =
                delivery.attempts().isEmpty()
                        ? Optional.empty()
                        : Optional.of(delivery.attempts().getLast());
        Optional<Accepted> accepted =
                delivery.attempts().stream()
                        .map(Attempt::outcome)
                        .filter(Accepted.class::isInstance)
                        .map(Accepted.class::cast)
                        .findFirst();
        return new DeliveryFacts(
                delivery.id().value(),
                outcome,
                delivery.reason(),
                accepted.flatMap(Accepted::price).or(() -> price(lead, delivery.company())),
                accepted.flatMap(Accepted::reference),
                last.map(Attempt::status).orElse(OptionalInt.empty()),
                delivery.attempts().size());
    }

    /** What the company pays by the configuration. */
    private Optional<BigDecimal> price(Lead lead, CompanyId company) {
        RoutingBook book = books.current();
        return book.offer(lead.offer())
                .flatMap(route -> LeadPrice.of(book, route.offer(), company));
    }
}
