package io.penstock.domain.company;

import io.penstock.domain.delivery.DeliveryMethod;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/**
 * A company that takes leads: a buyer, an advertiser or a call center.
 *
 * @param id its number
 * @param name unique among companies, 1 to 200 characters
 * @param enabled whether {@code @active} can hold for it
 * @param callCenter whether it can only work leads up to the call, so that a confirmed lead moves
 *     on
 * @param zone the time zone of the company's own hours and days; the system's where absent
 * @param price what it pays for a lead unless the offer says otherwise, 0 or more, in the currency
 *     of the instance; absent: nothing
 * @param balanceLimit the blocking limit in the currency of the instance: {@code @active} holds
 *     only while the balance, less what is reserved, is above it; absent: 0
 * @param lowBalance where a balance that falls to it or below is reported; absent: never
 * @param delivery how leads are sent to it; absent where it fetches them by itself
 * @param words its own words for what became of a lead
 */
public record Company(
        CompanyId id,
        String name,
        boolean enabled,
        boolean callCenter,
        Optional<ZoneId> zone,
        Optional<BigDecimal> price,
        Optional<BigDecimal> balanceLimit,
        Optional<BigDecimal> lowBalance,
        Optional<DeliveryMethod> delivery,
        BuyerWords words) {

    public static final int MAXIMUM_NAME_LENGTH = 200;

    public Company {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(balanceLimit, "balanceLimit");
        Objects.requireNonNull(lowBalance, "lowBalance");
        Objects.requireNonNull(delivery, "delivery");
        Objects.requireNonNull(words, "words");
        if (name.isBlank() || name.length() > MAXIMUM_NAME_LENGTH) {
            throw new IllegalArgumentException(
                    "A company's name has 1 to " + MAXIMUM_NAME_LENGTH + " characters.");
        }
        if (price.isPresent() && price.get().signum() < 0) {
            throw new IllegalArgumentException("A price is 0 or more.");
        }
    }
}
