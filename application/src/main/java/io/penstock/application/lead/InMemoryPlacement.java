package io.penstock.application.lead;

import io.penstock.application.company.MoneyState;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.flow.RuleCap;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.status.LeadStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** That a company got a lead, kept in memory. Not thread-safe. */
final class InMemoryPlacement {
    private final LeadId lead;
    private final int decision;
    private final CompanyId company;
    private final Instant assignedAt;
    private Optional<BigDecimal> price;
    private final boolean delivered;
    private final Set<String> rules;
    private LeadStatus status;
    private MoneyState money;
    private boolean released;

    InMemoryPlacement(
            LeadId lead,
            LeadStatus status,
            CompanyId company,
            Instant assignedAt,
            Assignment assignment) {
        this.lead = lead;
        this.status = status;
        this.decision = assignment.decision().number();
        this.company = company;
        this.assignedAt = assignedAt;
        this.price = assignment.price();
        this.delivered = assignment.delivery().isPresent();
        this.rules =
                assignment.promises().rules().stream()
                        .map(RuleCap::rule)
                        .collect(Collectors.toUnmodifiableSet());
        this.money = price.isPresent() ? MoneyState.RESERVED : MoneyState.NONE;
    }

    Holder holder() {
        return new Holder(decision, company, status);
    }

    LeadId lead() {
        return lead;
    }

    int decision() {
        return decision;
    }

    CompanyId company() {
        return company;
    }

    Instant assignedAt() {
        return assignedAt;
    }

    /** The lead's status, for as long as the company has the lead. */
    LeadStatus status() {
        return status;
    }

    void restate(LeadStatus newStatus) {
        status = newStatus;
    }

    /** What the company pays; absent where it pays nothing. */
    Optional<BigDecimal> price() {
        return price;
    }

    /** Whether the lead came with a delivery; else the company fetches it. */
    boolean isDelivered() {
        return delivered;
    }

    /** The places of flows whose caps count it. */
    Set<String> rules() {
        return rules;
    }

    /** How much of the company's balance is reserved for it now. */
    BigDecimal reserved() {
        return money == MoneyState.RESERVED ? price.orElse(BigDecimal.ZERO) : BigDecimal.ZERO;
    }

    /** Gives it another price, which is reserved; 0 for nothing. */
    void reprice(BigDecimal newPrice) {
        price = Optional.of(newPrice).filter(amount -> amount.signum() > 0);
        money = MoneyState.reserved(newPrice);
    }

    MoneyState money() {
        return money;
    }

    void become(MoneyState state) {
        money = state;
    }

    /** Whether the company has lost the lead since. */
    boolean isReleased() {
        return released;
    }

    void release() {
        released = true;
    }

    /** What has come of it until now. */
    SaleResult result() {
        return new SaleResult(
                !released && status == LeadStatus.APPROVED,
                money == MoneyState.CHARGED ? price.orElse(BigDecimal.ZERO) : BigDecimal.ZERO);
    }
}
