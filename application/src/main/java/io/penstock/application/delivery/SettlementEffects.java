package io.penstock.application.delivery;

import io.penstock.application.company.BalanceEffect;
import io.penstock.application.delivery.DeliveryRecord.Outcome;
import io.penstock.application.lead.LeadEvent;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.hold.Held;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What a settlement changes, alike for every storage.
 *
 * @param outcome how the delivery stands afterwards
 * @param nextAttemptAt when it is due again; present exactly where it stays pending
 * @param held why the lead leaves the company for the hold queue, if it does
 * @param event what the lead's journal says of it, if anything
 * @param balance what becomes of the lead's price
 * @param price the lead's price from now on; absent: as it was
 */
public record SettlementEffects(
        Outcome outcome,
        Optional<Instant> nextAttemptAt,
        Optional<Held> held,
        Optional<LeadEvent> event,
        BalanceEffect balance,
        Optional<BigDecimal> price) {

    public SettlementEffects {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(nextAttemptAt, "nextAttemptAt");
        Objects.requireNonNull(held, "held");
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(balance, "balance");
        Objects.requireNonNull(price, "price");
    }

    /** What a settlement changes after an attempt of a delivery to a company. */
    public static SettlementEffects of(CompanyId company, Attempt attempt, Settlement settlement) {
        return switch (settlement) {
            case Settlement.Delivered(Optional<BigDecimal> price) ->
                    new SettlementEffects(
                            Outcome.SUCCESS,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(accepted(company, attempt)),
                            BalanceEffect.CHARGE,
                            price);
            case Settlement.Rejected(Held held) ->
                    failed(Outcome.FAILURE, LeadEvent.Kind.REJECTED, company, held);
            case Settlement.GivenUp(Held held) ->
                    failed(Outcome.ERROR, LeadEvent.Kind.GIVEN_UP, company, held);
            case Settlement.Retry(Instant at) ->
                    new SettlementEffects(
                            Outcome.PENDING,
                            Optional.of(at),
                            Optional.empty(),
                            Optional.empty(),
                            BalanceEffect.NONE,
                            Optional.empty());
        };
    }

    /** The same of a delivery that was cancelled while it was in the air: it is not repeated. */
    public SettlementEffects afterCancelling() {
        return outcome == Outcome.PENDING
                ? new SettlementEffects(
                        Outcome.CANCELLED,
                        Optional.empty(),
                        held,
                        event,
                        BalanceEffect.NONE,
                        Optional.empty())
                : this;
    }

    /** Why the delivery ended without success; empty where it did not. */
    public Optional<String> reason() {
        return held.map(Held::reason);
    }

    private static LeadEvent accepted(CompanyId company, Attempt attempt) {
        Instant at = attempt.at().plus(attempt.duration());
        return new LeadEvent(
                at, LeadEvent.Kind.ACCEPTED, Optional.of(company), "", LeadEvent.PENSTOCK);
    }

    private static SettlementEffects failed(
            Outcome outcome, LeadEvent.Kind kind, CompanyId company, Held held) {
        LeadEvent event =
                new LeadEvent(
                        held.since(),
                        kind,
                        Optional.of(company),
                        held.reason(),
                        LeadEvent.PENSTOCK);
        return new SettlementEffects(
                outcome,
                Optional.empty(),
                Optional.of(held),
                Optional.of(event),
                BalanceEffect.RELEASE,
                Optional.empty());
    }
}
