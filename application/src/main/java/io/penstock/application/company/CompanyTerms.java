package io.penstock.application.company;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What storage itself must know of a company to keep promises about it: so much of its newest
 * document.
 *
 * @param enabled whether {@code @active} can hold for it
 * @param balanceLimit its blocking limit; absent: 0
 * @param lowBalance where a balance that falls to it or below is reported; absent: never
 */
public record CompanyTerms(
        boolean enabled, Optional<BigDecimal> balanceLimit, Optional<BigDecimal> lowBalance) {
    /** The terms of a company that has no document. */
    public static final CompanyTerms NONE =
            new CompanyTerms(true, Optional.empty(), Optional.empty());

    /** The terms that a company's document names. */
    public static CompanyTerms of(Map<String, ? extends @Nullable Object> document) {
        return new CompanyTerms(
                !Boolean.FALSE.equals(document.get("enabled")),
                money(document.get("balance_limit")),
                money(document.get("low_balance")));
    }

    private static Optional<BigDecimal> money(@Nullable Object value) {
        return Optional.ofNullable(value).map(Object::toString).map(BigDecimal::new);
    }

    /** The blocking limit: the company is blocked while it cannot spend more than this. */
    public BigDecimal blockedUpTo() {
        return balanceLimit.orElse(BigDecimal.ZERO);
    }
}
