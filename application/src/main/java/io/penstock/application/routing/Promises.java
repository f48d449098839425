package io.penstock.application.routing;

import io.penstock.domain.cap.CompanyCap;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.flow.RuleCap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What must still hold of companies when a lead is given to one of them.
 *
 * @param caps the caps that the lines which led there name; each must have room for one more
 * @param active companies that those lines want active; each must be
 * @param rules the caps of a flow's place that gives the lead; each must have room for one more
 */
public record Promises(List<CompanyCap> caps, Set<ActivePromise> active, List<RuleCap> rules) {

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
        rules = List.copyOf(rules);
    }

    /** Promises of lines alone. */
    public Promises(List<CompanyCap> caps, Set<ActivePromise> active) {
        this(caps, active, List.of());
    }

    /** Whether a cap of this place of a flow is among them. */
    public boolean names(String rule) {
        return rules.stream().anyMatch(cap -> cap.rule().equals(rule));
    }

    /** The same, and these caps of a flow's place. */
    public Promises with(List<RuleCap> ofPlace) {
        return new Promises(caps, active, ofPlace);
    }
}
