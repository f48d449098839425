package io.penstock.domain.company;

import io.penstock.domain.delivery.DeliveryMethod;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * A company that takes leads: a buyer, an advertiser or a call center.
 *
 * @param id its number
 * @param name unique among companies, 1 to 200 characters
 * @param enabled whether {@code @active} can hold for it
 * @param balanceLimit the blocking limit in the currency of the instance: {@code @active} holds
 *     only while the balance is above it
 * @param delivery how leads are sent to it; absent where it fetches them by itself
 */
public record Company(
        CompanyId id,
        String name,
        boolean enabled,
        BigDecimal balanceLimit,
        Optional<DeliveryMethod> delivery) {

    public static final int MAXIMUM_NAME_LENGTH = 200;

    public Company {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(balanceLimit, "balanceLimit");
        Objects.requireNonNull(delivery, "delivery");
        if (name.isBlank() || name.length() > MAXIMUM_NAME_LENGTH) {
            throw new IllegalArgumentException(
                    "A company's name has 1 to " + MAXIMUM_NAME_LENGTH + " characters.");
        }
    }
}
