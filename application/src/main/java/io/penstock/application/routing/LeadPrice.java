package io.penstock.application.routing;

import io.penstock.domain.company.Company;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.offer.Offer;
import io.penstock.domain.offer.OfferId;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Says what a company pays for a lead: what the offer says of it, else its own price; a price of 0
 * is none.
 */
public final class LeadPrice {

    private LeadPrice() {}

    /** The price, more than 0; empty where the company pays nothing. */
    public static Optional<BigDecimal> of(RoutingBook book, Offer offer, CompanyId company) {
        return Optional.ofNullable(offer.prices().get(company))
                .or(() -> book.company(company).flatMap(Company::price))
                .filter(LeadPrice::isPaid);
    }

    /** The companies that pay for some lead. */
    static Set<CompanyId> paying(
            Map<CompanyId, Company> companies, Map<OfferId, OfferRoute> offers) {
        Set<CompanyId> paying = new HashSet<>();
        for (Company company : companies.values()) {
            company.price().filter(LeadPrice::isPaid).ifPresent(_ -> paying.add(company.id()));
        }
        for (OfferRoute route : offers.values()) {
            route.offer()
                    .prices()
                    .forEach((company, price) -> {
                        if (isPaid(price)) {
                            paying.add(company);
                        }
                    });
        }
        return paying;
    }

    private static boolean isPaid(BigDecimal price) {
        return price.signum() > 0;
    }
}
