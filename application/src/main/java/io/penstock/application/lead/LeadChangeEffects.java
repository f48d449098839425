package io.penstock.application.lead;

import io.penstock.application.company.BalanceEffect;
import io.penstock.domain.status.LeadStatus;
import java.util.Locale;
import java.util.Optional;

/**
 * What a change of a lead does to the companies that have it, and to those that get it, alike for
 * every storage.
 *
 * @param change the change
 */
public record LeadChangeEffects(LeadChange change) {

    /**
     * What becomes of the money of the company that has the lead before the change: one that keeps
     * a lead which it fetches pays when the lead is approved, for no delivery will say that it took
     * it. One from which a flow withdraws the lead pays nothing, whatever it may say later.
     *
     * @param delivered whether the company got the lead with a delivery, as storage has it; what
     *     the configuration says of the company by now does not matter
     * @param after what the company has of the lead afterwards, if it keeps it
     */
    public BalanceEffect balanceBeforeMove(boolean delivered, Optional<Holder> after) {
        if (change.flow().isPresent()) {
            return BalanceEffect.REFUND;
        }
        boolean approved = after.filter(kept -> kept.status() == LeadStatus.APPROVED).isPresent();
        return approved && !delivered ? BalanceEffect.CHARGE : change.balance();
    }

    /**
     * What becomes of the price that is reserved of the company to which the lead moves: a company
     * that fetches a lead which is approved already has it with the move, and no delivery will say
     * so.
     */
    public BalanceEffect balanceAfterMove() {
        boolean fetched =
                change.move().filter(made -> made.assignment().delivery().isEmpty()).isPresent();
        return fetched && change.status() == LeadStatus.APPROVED
                ? BalanceEffect.CHARGE
                : BalanceEffect.NONE;
    }

    /** Whether the companies that {@link #concerns} names lose the lead. */
    public boolean takesLead() {
        return change.move().isPresent() || change.flow().isPresent();
    }

    /** Whether it does anything to what the company of a decision has of the lead. */
    public boolean concerns(int decision) {
        if (change.flow().isPresent()) {
            return change.flow().get().withdrawn().contains(decision);
        }
        return change.part().isEmpty() || change.part().get().decision() == decision;
    }

    /** The status of the lead with a company that keeps it, and that the change concerns. */
    public LeadStatus statusThere() {
        return change.part().map(LeadChange.Part::status).orElse(change.status());
    }

    /**
     * The status of the lead with a company that gets it by the change: one to which a flow sells a
     * lead that another has approved has not approved it itself.
     */
    public LeadStatus statusOnArrival() {
        return change.flow().isPresent() && change.status() == LeadStatus.APPROVED
                ? LeadStatus.WAITING
                : change.status();
    }

    /**
     * Whether the flow of the lead is to look at it: one of its companies does not get it any more
     * although it was not sent yet.
     */
    public boolean wakesFlow() {
        return change.part().isPresent() && deliveriesCancelledBecause().isPresent();
    }

    /** Whether it ends the flow of the lead, because somebody else decided about it. */
    public boolean endsFlow() {
        return change.flow().isEmpty() && (change.move().isPresent() || !change.status().isOpen());
    }

    /**
     * Why deliveries of the companies that it {@link #concerns} are cancelled, where they are not
     * sent yet; empty where they are not.
     */
    public Optional<String> deliveriesCancelledBecause() {
        if (change.move().isPresent()) {
            return change.move()
                    .get()
                    .assignment()
                    .decision()
                    .company()
                    .map(company -> "The lead went on to " + company + ".")
                    .or(() -> Optional.of("The lead went on to the hold queue."));
        }
        if (change.flow().isPresent()) {
            return Optional.of(
                    change.flow().get().sales().isEmpty()
                            ? "The flow took the lead back."
                            : "The flow gave the lead to another company.");
        }
        return change.cancelDeliveries()
                ? Optional.of(
                        "The lead became " + statusThere().name().toLowerCase(Locale.ROOT) + ".")
                : Optional.empty();
    }
}
