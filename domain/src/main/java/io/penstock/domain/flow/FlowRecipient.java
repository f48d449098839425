package io.penstock.domain.flow;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.DeliveryMethod;
import io.penstock.domain.schedule.BusinessHours;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A company that a flow offers leads to, and what is agreed there in place of what the company says
 * itself.
 *
 * @param label what the flow calls it; the company's name where no number is given
 * @param company its number; absent: the company of that name
 * @param delivery how leads are sent to it; absent: as the company says
 * @param price what it pays, 0 or more; absent: as the offer and the company say
 * @param caps how many leads it may get here
 * @param hours when it takes leads; absent: always
 * @param afterRejection what follows when it says no
 * @param afterError what follows when the attempts ended in errors
 * @param afterTimeout what follows when they did, and it may have the lead
 */
public record FlowRecipient(
        String label,
        Optional<CompanyId> company,
        Optional<DeliveryMethod> delivery,
        Optional<BigDecimal> price,
        List<RecipientCap> caps,
        Optional<BusinessHours> hours,
        AfterFailure afterRejection,
        AfterFailure afterError,
        AfterFailure afterTimeout) {

    public FlowRecipient {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(company, "company");
        Objects.requireNonNull(delivery, "delivery");
        Objects.requireNonNull(price, "price");
        Objects.requireNonNull(hours, "hours");
        Objects.requireNonNull(afterRejection, "afterRejection");
        Objects.requireNonNull(afterError, "afterError");
        Objects.requireNonNull(afterTimeout, "afterTimeout");
        caps = List.copyOf(caps);
        if (price.filter(amount -> amount.signum() < 0).isPresent()) {
            throw new IllegalArgumentException("A price is 0 or more.");
        }
    }

    /** The company of a name, with which nothing is agreed besides. */
    public static FlowRecipient named(String name) {
        return new FlowRecipient(
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                AfterFailure.NEXT,
                AfterFailure.NEXT,
                AfterFailure.NEXT);
    }
}
