package io.penstock.dsl.script.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.company.CompanyId;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.data.Offset;

/** Compares odds with expected ones to 1e-9; company 0 is none. */
final class OddsAssert {

    private OddsAssert() {}

    static void requireEqual(Odds odds, Map<Integer, Double> expected, String description) {
        Map<Integer, Double> all = new TreeMap<>(Map.of(0, odds.none()));
        odds.companies()
                .forEach((CompanyId company, Double chance) -> all.put(company.value(), chance));
        for (int company = 0; company <= 20; company++) {
            assertThat(all.getOrDefault(company, 0.0))
                    .as("company %d of %s", company, description)
                    .isCloseTo(expected.getOrDefault(company, 0.0), Offset.offset(1e-9));
        }
    }
}
