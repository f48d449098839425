package io.penstock.application.lead;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.offer.OfferId;
import io.penstock.domain.status.LeadStatus;
import java.time.Instant;
import java.util.Optional;

/** Queries as tests want them; every call of a method but {@link #build} changes this fixture. */
public final class QueryFixture {

    private Optional<OfferId> offer = Optional.empty();
    private Optional<CompanyId> company = Optional.empty();
    private Optional<LeadStatus> status = Optional.empty();
    private Optional<Instant> from = Optional.empty();
    private Optional<Instant> to = Optional.empty();
    private Optional<Boolean> held = Optional.empty();
    private Optional<String> source = Optional.empty();
    private Optional<LeadCursor> after = Optional.empty();
    private int limit = LeadQuery.USUAL_LIMIT;

    private QueryFixture() {}

    /** A query that every lead fits. */
    public static QueryFixture query() {
        return new QueryFixture();
    }

    public QueryFixture withOffer(int number) {
        offer = Optional.of(new OfferId(number));
        return this;
    }

    public QueryFixture withCompany(int number) {
        company = Optional.of(new CompanyId(number));
        return this;
    }

    public QueryFixture withStatus(LeadStatus value) {
        status = Optional.of(value);
        return this;
    }

    public QueryFixture from(Instant moment) {
        from = Optional.of(moment);
        return this;
    }

    public QueryFixture to(Instant moment) {
        to = Optional.of(moment);
        return this;
    }

    public QueryFixture withHeld(boolean value) {
        held = Optional.of(value);
        return this;
    }

    public QueryFixture withSource(String key) {
        source = Optional.of(key);
        return this;
    }

    public QueryFixture after(LeadCursor place) {
        after = Optional.of(place);
        return this;
    }

    public QueryFixture withLimit(int leads) {
        limit = leads;
        return this;
    }

    public LeadQuery build() {
        return new LeadQuery(offer, company, status, from, to, held, source, after, limit);
    }
}
