package io.penstock.application.company;

import java.math.BigDecimal;
import java.util.Locale;

/** What has become of the price of a lead since a company got it. */
public enum MoneyState {
    /** The company pays nothing for it. */
    NONE,
    /** It is reserved, until the company has accepted the lead or not. */
    RESERVED,
    /** The company has paid it. */
    CHARGED,
    /** It is free again; should the company accept the lead after all, it pays. */
    RELEASED,
    /** It is free again or given back, and stays so. */
    REFUNDED;

    /** What an effect makes of it: the only table of these steps, for every storage. */
    public MoneyStep after(BalanceEffect effect) {
        return switch (effect) {
            case NONE -> MoneyStep.none(this);
            case CHARGE ->
                    switch (this) {
                        case RESERVED, RELEASED ->
                                MoneyStep.entering(this, CHARGED, BalanceEntry.Kind.CHARGE);
                        case NONE, CHARGED, REFUNDED -> MoneyStep.none(this);
                    };
            case RELEASE ->
                    switch (this) {
                        case RESERVED ->
                                MoneyStep.entering(this, RELEASED, BalanceEntry.Kind.RELEASE);
                        case NONE, CHARGED, RELEASED, REFUNDED -> MoneyStep.none(this);
                    };
            case REFUND ->
                    switch (this) {
                        case RESERVED ->
                                MoneyStep.entering(this, REFUNDED, BalanceEntry.Kind.RELEASE);
                        case CHARGED ->
                                MoneyStep.entering(this, REFUNDED, BalanceEntry.Kind.REFUND);
                        case RELEASED, REFUNDED -> MoneyStep.none(REFUNDED);
                        case NONE -> MoneyStep.none(NONE);
                    };
        };
    }

    /** Whether the company may pay another price than was agreed. */
    public boolean isOpen() {
        return this == NONE || this == RESERVED || this == RELEASED;
    }

    /** The state of a price that is reserved now: nothing where it is 0. */
    public static MoneyState reserved(BigDecimal price) {
        return price.signum() > 0 ? RESERVED : NONE;
    }

    /** The state's name in storage. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
