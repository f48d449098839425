package io.penstock.application.lead;

import io.penstock.application.routing.LeadPrice;
import io.penstock.application.routing.Route;
import io.penstock.application.routing.RoutingBook;
import io.penstock.domain.company.Company;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.Lease;
import io.penstock.domain.hold.Held;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.offer.Offer;
import io.penstock.domain.routing.Decision;
import io.penstock.domain.routing.Stage;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes of a decision what is to be stored. Thread-safe. */
final class Assignments {

    private static final Logger log = LoggerFactory.getLogger(Assignments.class);

    private final LeadIds ids;

    Assignments(LeadIds ids) {
        this.ids = ids;
    }

    /** Whether the lead is sent to the company that gets it. */
    static boolean isDelivered(RoutingBook book, Route route) {
        return route.decision()
                .company()
                .flatMap(book::company)
                .flatMap(Company::delivery)
                .isPresent();
    }

    /**
     * The assignment that a route makes.
     *
     * @param lease the claim under which the delivery starts, where it does so at once
     */
    Assignment of(RoutingBook book, Offer offer, Route route, Optional<Lease> lease) {
        Decision decision = route.decision();
        Optional<CompanyId> company = decision.company();
        return new Assignment(
                decision,
                route.promises(),
                company.flatMap(id -> LeadPrice.of(book, offer, id)),
                isDelivered(book, route)
                        ? Optional.of(new NewDelivery(ids.nextDelivery(), lease))
                        : Optional.empty(),
                company.isPresent()
                        ? Optional.empty()
                        : Optional.of(new Held(reasonToHold(decision.stage()), decision.at())));
    }

    private static String reasonToHold(Stage stage) {
        return stage == Stage.CONFIRMATION ? ChangeLead.NO_COMPANY : ReceiveLead.NO_COMPANY;
    }

    /** Tells the log of a lead that nobody takes. */
    static void logHeld(LeadId lead, Assignment assignment) {
        assignment.held().ifPresent(held -> log.warn("Lead {} is held: {}", lead, held.reason()));
    }
}
