package io.penstock.application.routing;

import io.penstock.domain.company.Company;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.offer.OfferId;
import io.penstock.domain.routing.Site;
import io.penstock.domain.routing.SiteId;
import io.penstock.domain.source.Source;
import io.penstock.domain.source.SourceId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything a decision reads of the configuration, at one revision. Immutable.
 *
 * @param revision which revision it is, 0 where nothing was ever saved
 * @param companies the companies by number
 * @param offers the offers by number, their scripts compiled
 * @param sites the sites by number
 * @param sources the sources by number
 * @param paying the companies that pay for leads: with a price above 0, their own or an offer's
 */
public record RoutingBook(
        long revision,
        Map<CompanyId, Company> companies,
        Map<OfferId, OfferRoute> offers,
        Map<SiteId, Site> sites,
        Map<SourceId, Source> sources,
        Set<CompanyId> paying) {

    public static final RoutingBook EMPTY =
            new RoutingBook(0, Map.of(), Map.of(), Map.of(), Map.of());

    public RoutingBook {
        companies = Map.copyOf(companies);
        offers = Map.copyOf(offers);
        sites = Map.copyOf(sites);
        sources = Map.copyOf(sources);
        paying = Set.copyOf(paying);
    }

    /** A book whose companies pay what they and the offers say. */
    public RoutingBook(
            long revision,
            Map<CompanyId, Company> companies,
            Map<OfferId, OfferRoute> offers,
            Map<SiteId, Site> sites,
            Map<SourceId, Source> sources) {
        this(revision, companies, offers, sites, sources, LeadPrice.paying(companies, offers));
    }

    /** Whether a company works leads only up to the call, so that no confirmed lead goes there. */
    public boolean isCallCenter(CompanyId id) {
        return company(id).map(Company::callCenter).orElse(false);
    }

    public Optional<Company> company(CompanyId id) {
        return Optional.ofNullable(companies.get(id));
    }

    public Optional<OfferRoute> offer(OfferId id) {
        return Optional.ofNullable(offers.get(id));
    }

    public Optional<Source> source(SourceId id) {
        return Optional.ofNullable(sources.get(id));
    }

    /** The company of a site, given by the number that a lead carries. */
    public Optional<CompanyId> companyOfSite(long site) {
        return site < 1 || site > Integer.MAX_VALUE
                ? Optional.empty()
                : Optional.ofNullable(sites.get(new SiteId((int) site))).map(Site::company);
    }
}
