package io.penstock.dsl.script.evaluate;

import io.penstock.domain.company.CompanyId;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The probability of each company, and of none; immutable. The companies are in order, so that what
 * is summed over them comes out the same to the last digit in every program.
 */
record Distribution(Map<CompanyId, Double> companies, double none) {

    Distribution {
        companies =
                companies.size() < 2
                        ? Map.copyOf(companies)
                        : Collections.unmodifiableMap(new TreeMap<>(companies));
    }

    static Distribution certain(CompanyId company) {
        return new Distribution(Map.of(company, 1.0), 0);
    }

    /** Collects what lines that are tried one after the other give. Not thread-safe. */
    static final class Builder {

        private final Map<CompanyId, Double> companies = new HashMap<>();
        private double left = 1;

        /**
         * Tries one more line on what no line has taken yet.
         *
         * @param chance the probability that the line fires
         * @param outcome what it gives then
         */
        void tryNext(double chance, Distribution outcome) {
            outcome.companies().forEach((company, part) -> add(company, left * chance * part));
            left *= 1 - chance * (1 - outcome.none());
        }

        void add(CompanyId company, double probability) {
            companies.merge(company, probability, Double::sum);
        }

        boolean isUsedUp() {
            return left <= 0;
        }

        Distribution build() {
            return new Distribution(companies, left);
        }
    }
}
