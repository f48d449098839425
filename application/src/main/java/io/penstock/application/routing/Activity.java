package io.penstock.application.routing;

import io.penstock.application.routing.Promises.ActivePromise;
import io.penstock.domain.company.CompanyId;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Whether a company is active.
 *
 * @param active whether it is
 * @param above what its balance must be above when a lead is given to it; absent where storage does
 *     not keep the balance, or none is kept
 */
record Activity(boolean active, Optional<BigDecimal> above) {

    static final Activity NO = new Activity(false, Optional.empty());

    ActivePromise promise(CompanyId company) {
        return new ActivePromise(company, above);
    }
}
