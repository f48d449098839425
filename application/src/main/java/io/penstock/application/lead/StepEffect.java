package io.penstock.application.lead;

import io.penstock.application.company.BalanceEffect;
import io.penstock.domain.status.LeadStep;

/**
 * What a step does beside giving the lead another status: {@link #of} is the whole table.
 *
 * @param balance what becomes of the price that its company pays, where the lead stays there
 * @param cancelsDeliveries whether what is not sent yet is not sent any more
 * @param event what the journal says of it
 */
record StepEffect(BalanceEffect balance, boolean cancelsDeliveries, LeadEvent.Kind event) {

    /**
     * The effect of a step.
     *
     * @param fetched whether the company that has the lead fetches it by itself, so that only the
     *     confirmation tells that it took the lead
     */
    static StepEffect of(LeadStep step, boolean fetched) {
        return switch (step) {
            case CONFIRM ->
                    new StepEffect(
                            fetched ? BalanceEffect.CHARGE : BalanceEffect.NONE,
                            false,
                            LeadEvent.Kind.CONFIRMED);
            case HOLD -> new StepEffect(BalanceEffect.NONE, false, LeadEvent.Kind.CALL_LATER);
            case CANCEL -> new StepEffect(BalanceEffect.RELEASE, true, LeadEvent.Kind.CANCELLED);
            case TRASH -> new StepEffect(BalanceEffect.REFUND, true, LeadEvent.Kind.TRASHED);
            case RETURN -> new StepEffect(BalanceEffect.REFUND, true, LeadEvent.Kind.RETURNED);
            case DELETE -> new StepEffect(BalanceEffect.RELEASE, true, LeadEvent.Kind.DELETED);
        };
    }
}
