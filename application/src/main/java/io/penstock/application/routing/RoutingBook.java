package io.penstock.application.routing;

import io.penstock.domain.company.Company;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.offer.OfferId;
import io.penstock.domain.routing.Site;
import io.penstock.domain.routing.SiteId;
import java.util.Map;
import java.util.Optional;

/**
 * Everything a decision reads of the configuration, at one revision. Immutable.
 *
 * @param revision which revision it is, 0 where nothing was ever saved
 * @param companies the companies by number
 * @param offers the offers by number, their scripts compiled
 * @param sites the sites by number
 */
public record RoutingBook(
        long revision,
        Map<CompanyId, Company> companies,
        Map<OfferId, OfferRoute> offers,
        Map<SiteId, Site> sites) {

    public static final RoutingBook EMPTY = new RoutingBook(0, Map.of(), Map.of(), Map.of());

    public RoutingBook {
        companies = Map.copyOf(companies);
        offers = Map.copyOf(offers);
        sites = Map.copyOf(sites);
    }

    public Optional<Company> company(CompanyId id) {
        return Optional.ofNullable(companies.get(id));
    }

    public Optional<OfferRoute> offer(OfferId id) {
        return Optional.ofNullable(offers.get(id));
    }

    /** The company of a site, given by the number that a lead carries. */
    public Optional<CompanyId> companyOfSite(long site) {
        return site < 1 || site > Integer.MAX_VALUE
                ? Optional.empty()
                : Optional.ofNullable(sites.get(new SiteId((int) site))).map(Site::company);
    }
}
