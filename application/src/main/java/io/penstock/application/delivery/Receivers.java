package io.penstock.application.delivery;

import io.penstock.application.routing.OfferRoute;
import io.penstock.application.routing.RoutingBook;
import io.penstock.application.routing.RoutingBooks;
import io.penstock.domain.company.Company;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.DeliveryMethod;
import io.penstock.domain.flow.Stage;
import io.penstock.domain.flow.StageRef;
import io.penstock.domain.offer.OfferId;
import java.util.Optional;

/**
 * Finds the companies that leads are sent to, as they are now; what a flow asks for in place of
 * that stays as it was when the lead began it. Thread-safe.
 */
final class Receivers {

    private final RoutingBooks books;

    Receivers(RoutingBooks books) {
        this.books = books;
    }

    /** The company of a delivery, where there is a way to send to it. */
    Optional<Receiver> find(DeliveryJob job) {
        return find(job.company(), job.lead().offer(), job.stage());
    }

    /** The company of a batch, whose leads go by one stage of a flow, or by none. */
    Optional<Receiver> find(BatchJob batch) {
        return find(batch.company(), batch.leads().getFirst().lead().offer(), batch.stage());
    }

    /** The same without asking storage for a newer configuration. */
    Optional<Receiver> known(DeliveryJob job) {
        Optional<Stage.Offering> offering =
                job.stage().flatMap(ref -> offering(job.lead().offer(), ref));
        return find(books.current(), job.company(), offering);
    }

    private Optional<Receiver> find(CompanyId id, OfferId offer, Optional<StageRef> stage) {
        Optional<Stage.Offering> offering = stage.flatMap(ref -> offering(offer, ref));
        return find(books.current(), id, offering).or(() -> find(books.newest(), id, offering));
    }

    private Optional<Stage.Offering> offering(OfferId offer, StageRef ref) {
        return books.at(ref.revision())
                .offer(offer)
                .flatMap(OfferRoute::flow)
                .flatMap(flow -> flow.plan().stage(ref.stage()))
                .filter(Stage.Offering.class::isInstance)
                .map(Stage.Offering.class::cast);
    }

    private static Optional<Receiver> find(
            RoutingBook book, CompanyId id, Optional<Stage.Offering> offering) {
        return book.company(id)
                .flatMap(company ->
                        method(company, offering).map(method -> new Receiver(company, method)));
    }

    private static Optional<DeliveryMethod> method(
            Company company, Optional<Stage.Offering> offering) {
        Optional<DeliveryMethod> own =
                offering.flatMap(stage -> stage.recipient().delivery())
                        .map(method ->
                                company.delivery()
                                        .flatMap(DeliveryMethod::batch)
                                        .map(method::gathered)
                                        .orElse(method));
        return own.or(company::delivery)
                .map(method ->
                        offering.map(Stage::delays)
                                .filter(delays -> !delays.isEmpty())
                                .map(method::delayed)
                                .orElse(method));
    }
}
