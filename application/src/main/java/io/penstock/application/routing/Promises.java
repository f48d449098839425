package io.penstock.application.routing;

import io.penstock.domain.cap.CompanyCap;
import io.penstock.domain.company.CompanyId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What must still hold of companies when a lead is given to one of them.
 *
 * @param caps the caps that the lines which led there name; each must have room for one more
 * @param active companies that those lines want active; each must be
 */
public record Promises(List<CompanyCap> caps, Set<ActivePromise> active) {

    public static final Promises NONE = new Promises(List.of(), Set.of());

    /**
     * That a company is active.
     *
     * @param company the company
     * @param above what its balance, less what is reserved, must be above; absent where no balance
     *     is kept, or is kept elsewhere, and it is enough that the company is enabled
     */
    public record ActivePromise(CompanyId company, Optional<BigDecimal> above) {}

    public Promises {
        caps = List.copyOf(caps);
        active = Set.copyOf(active);
    }
}
