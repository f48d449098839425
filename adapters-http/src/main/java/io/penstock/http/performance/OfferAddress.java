package io.penstock.http.performance;

import io.penstock.application.routing.OfferRoute;
import io.penstock.application.routing.RoutingBooks;
import io.penstock.domain.offer.OfferId;
import io.penstock.http.problem.ProblemException;
import io.penstock.http.problem.ProblemType;
import io.penstock.http.server.Call;
import java.util.Optional;

/** Reads which offer a call is about. */
final class OfferAddress {

    static final String OFFER = "/api/v1/offers/{id}";

    private OfferAddress() {}

    /**
     * The offer that the address names.
     *
     * @throws ProblemException 404 where there is none
     */
    static OfferRoute of(Call call, RoutingBooks books) {
        String text = call.pathParameter("id");
        if (text.matches("[1-9][0-9]{0,8}")) {
            OfferId id = new OfferId(Integer.parseInt(text));
            Optional<OfferRoute> found =
                    books.current().offer(id).or(() -> books.newest().offer(id));
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new ProblemException(ProblemType.NOT_FOUND, "There is no offer '" + text + "'.");
    }
}
