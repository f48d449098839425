package io.penstock.application.delivery;

import io.penstock.application.lead.Leads;
import io.penstock.application.pixel.DeliveryFacts;
import io.penstock.application.pixel.PixelFacts;
import io.penstock.application.pixel.PixelOccasion;
import io.penstock.application.pixel.PixelSubject;
import io.penstock.application.pixel.Recipient;
import io.penstock.application.routing.LeadPrice;
import io.penstock.application.routing.RoutingBook;
import io.penstock.application.routing.RoutingBooks;
import io.penstock.domain.company.Company;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome.Accepted;
import io.penstock.domain.lead.Lead;
import io.penstock.domain.lead.LeadId;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

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
        return leads.find(id).map(stored -> subject(stored.lead(), occasion));
    }

    private PixelSubject subject(Lead lead, PixelOccasion occasion) {
        return switch (occasion.kind()) {
            case DELIVERY -> {
                Optional<DeliveryRecord> delivery =
                        deliveries.of(lead.id()).stream()
                                .filter(one -> one.id().value().equals(occasion.reference()))
                                .findFirst();
                yield new PixelSubject(
                        lead,
                        books.current().offer(lead.offer()).map(route -> route.offer().name()),
                        delivery.map(record -> recipient(record.company())),
                        delivery.map(record -> facts(lead, record, occasion)));
            }
        };
    }

    private Recipient recipient(CompanyId id) {
        return new Recipient(id.value(), books.current().company(id).map(Company::name).orElse(""));
    }

    private DeliveryFacts facts(Lead lead, DeliveryRecord delivery, PixelOccasion occasion) {
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
                occasion.status(),
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
