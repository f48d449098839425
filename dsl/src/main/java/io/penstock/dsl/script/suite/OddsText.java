package io.penstock.dsl.script.suite;

import io.penstock.domain.company.CompanyId;
import io.penstock.dsl.script.evaluate.Odds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes probabilities for people, to twelve decimals. */
public final class OddsText {

    private static final int DECIMALS = 12;

    private OddsText() {}

    /** As in {@code #5 0.25, #10 0.5, none 0.25}. */
    public static String of(Odds odds) {
        return odds.exact()
                ? of(odds.companies(), odds.none())
                : "odds that need more states than are allowed";
    }

    static String of(Map<CompanyId, Double> companies) {
        double sum = companies.values().stream().mapToDouble(Double::doubleValue).sum();
        return of(companies, Math.abs(1 - sum) <= Expectation.TOLERANCE ? 0 : 1 - sum);
    }

    private static String of(Map<CompanyId, Double> companies, double none) {
        List<String> parts = new ArrayList<>();
        companies.forEach((company, chance) -> parts.add(company + " " + of(chance)));
        if (none > 0 || parts.isEmpty()) {
            parts.add("none " + of(none));
        }
        return String.join(", ", parts);
    }

    /** One probability, without what the arithmetic of computers adds at its end. */
    public static String of(double probability) {
        BigDecimal rounded =
                BigDecimal.valueOf(probability).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 && probability > 0
                ? String.valueOf(probability)
                : rounded.stripTrailingZeros().toPlainString();
    }
}
