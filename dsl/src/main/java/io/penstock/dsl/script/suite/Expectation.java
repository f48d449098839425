package io.penstock.dsl.script.suite;

import io.penstock.domain.company.CompanyId;
import io.penstock.dsl.script.evaluate.Odds;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a case expects of the odds; its text says it for people. */
sealed interface Expectation {

    /** How far a probability may be from the expected one. */
    double TOLERANCE = 1e-9;

    boolean isMetBy(Odds odds);

    /** These probabilities; companies not named have none, and what is left of 1 is no company. */
    record Shares(Map<CompanyId, Double> companies) implements Expectation {

        public Shares {
            companies = Collections.unmodifiableMap(new TreeMap<>(companies));
        }

        @Override
        public boolean isMetBy(Odds odds) {
            double sum = companies.values().stream().mapToDouble(Double::doubleValue).sum();
            SortedSet<CompanyId> all = new TreeSet<>(companies.keySet());
            all.addAll(odds.companies().keySet());
            return near(odds.none(), 1 - sum)
                    && all.stream()
                            .allMatch(company ->
                                    near(
                                            odds.companies().getOrDefault(company, 0.0),
                                            companies.getOrDefault(company, 0.0)));
        }

        @Override
        public String toString() {
            return "odds " + OddsText.of(companies);
        }
    }

    /** This outcome for certain. */
    record Certain(Optional<CompanyId> company) implements Expectation {

        @Override
        public boolean isMetBy(Odds odds) {
            return near(
                    company.map(id -> odds.companies().getOrDefault(id, 0.0)).orElse(odds.none()),
                    1);
        }

        @Override
        public String toString() {
            return "company " + company.map(CompanyId::toString).orElse("none");
        }
    }

    /** Exactly these companies are possible. */
    record Reaches(SortedSet<CompanyId> companies) implements Expectation {

        public Reaches {
            companies = Collections.unmodifiableSortedSet(new TreeSet<>(companies));
        }

        @Override
        public boolean isMetBy(Odds odds) {
            return odds.companies().keySet().equals(companies);
        }

        @Override
        public String toString() {
            return "reaches "
                    + (companies.isEmpty()
                            ? "no company"
                            : companies.stream()
                                    .map(CompanyId::toString)
                                    .collect(Collectors.joining(", ")));
        }
    }

    private static boolean near(double actual, double expected) {
        return Math.abs(actual - expected) <= TOLERANCE;
    }
}
