package io.penstock.domain.routing;

import io.penstock.domain.company.CompanyId;
import java.util.Objects;

/**
 * A landing page, and the company that gets its leads where neither a script nor a default company
 * takes them.
 *
 * @param id its number
 * @param company the company
 */
public record Site(SiteId id, CompanyId company) {

    public Site {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(company, "company");
    }
}
