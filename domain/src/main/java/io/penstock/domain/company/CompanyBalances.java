package io.penstock.domain.company;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The port that tells what a company has left to spend; {@code @active} asks it while a lead is
 * being routed.
 *
 * <p>Implementations are called from many threads at once.
 */
public interface CompanyBalances {

    /**
     * The balance of the company less what is reserved, in the currency of the instance.
     *
     * @return the balance, or empty where none is kept for this company, which then is never
     *     blocked
     * @throws BalanceUnavailableException when the balance cannot be told now; the company then
     *     counts as not active for the lead at hand
     */
    Optional<BigDecimal> available(CompanyId company);

    /**
     * Whether the storage of leads keeps this very balance, and so can promise that it is above the
     * blocking limit in the transaction that gives a lead to the company.
     */
    default boolean isKeptWithLeads() {
        return false;
    }
}
