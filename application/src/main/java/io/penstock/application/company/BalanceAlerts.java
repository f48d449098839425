package io.penstock.application.company;

import io.penstock.application.report.Alert;
import io.penstock.domain.company.CompanyId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says which lines a company's balance crosses with an entry, alike for every storage. */
public final class BalanceAlerts {
    private BalanceAlerts() {}

    /**
     * The alerts of an entry.
     *
     * @param before what the company could spend before it
     * @param after what it can spend after it
     */
    public static List<Alert.Notice> of(
            CompanyId company,
            CompanyTerms terms,
            BigDecimal before,
            BigDecimal after,
            Instant at) {
        List<Alert.Notice> notices = new ArrayList<>();
        terms.lowBalance()
                .filter(low -> before.compareTo(low) > 0 && after.compareTo(low) <= 0)
                .ifPresent(low ->
                        notices.add(
                                notice(
                                        company,
                                        Alert.Kind.LOW_BALANCE,
                                        after,
                                        "it asked to be warned at " + low.toPlainString(),
                                        at)));
        BigDecimal limit = terms.blockedUpTo();
        boolean blockedBefore = before.compareTo(limit) <= 0;
        boolean blocked = after.compareTo(limit) <= 0;
        if (blocked != blockedBefore) {
            notices.add(
                    notice(
                            company,
                            blocked ? Alert.Kind.BLOCKED : Alert.Kind.UNBLOCKED,
                            after,
                            "its blocking limit is " + limit.toPlainString(),
                            at));
        }
        return notices;
    }

    private static Alert.Notice notice(
            CompanyId company, Alert.Kind kind, BigDecimal after, String line, Instant at) {
        String detail = company + " can spend " + after.toPlainString() + "; " + line + ".";
        return new Alert.Notice(at, kind, Optional.of(company), Optional.empty(), detail);
    }
}
