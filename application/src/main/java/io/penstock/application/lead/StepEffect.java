package io.penstock.application.lead;

import io.penstock.application.company.BalanceEffect;
import io.penstock.domain.status.LeadStep;

/**
 * What a step does beside giving the lead another status: {@link #of} is the whole table.
 *
 * @param balance what becomes of the price that its company pays, where the lead stays there; what
 *     a company pays for a confirmed lead that it fetches is left to {@link LeadChange}
 * @param cancelsDeliveries whether what is not sent yet is not sent any more
 * @param event what the journal says of it
 */
record StepEffect(BalanceEffect balance, boolean cancelsDeliveries, LeadEvent.Kind event) {

    /** The effect of a step. */
    static StepEffect of(LeadStep step) {
        return switch (step) {
            case CONFIRM -> new StepEffect(BalanceEffect.NONE, false, LeadEvent.Kind.CONFIRMED);
            case HOLD -> new StepEffect(BalanceEffect.NONE, false, LeadEvent.Kind.CALL_LATER);
            case CANCEL -> new StepEffect(BalanceEffect.RELEASE, true, LeadEvent.Kind.CANCELLED);
            case TRASH -> new StepEffect(BalanceEffect.REFUND, true, LeadEvent.Kind.TRASHED);
            case RETURN -> new StepEffect(BalanceEffect.REFUND, true, LeadEvent.Kind.RETURNED);
            case DELETE -> new StepEffect(BalanceEffect.RELEASE, true, LeadEvent.Kind.DELETED);
        };
    }
}
