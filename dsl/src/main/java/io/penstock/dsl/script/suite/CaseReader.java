package io.penstock.dsl.script.suite;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.LeadAttributes;
import io.penstock.dsl.document.DocumentReader;
import io.penstock.dsl.lead.LeadAttributesReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads one case of a suite. */
final class CaseReader {

    private CaseReader() {}

    static SuiteCase read(int number, DocumentReader section) {
        section.require("lead", "at", "expect");
        LeadAttributes lead =
                section.section("lead")
                        .map(LeadAttributesReader::read)
                        .orElse(LeadAttributes.none());
        List<Expectation> expectations =
                section.section("expect").map(CaseReader::expectations).orElse(List.of());
        return new SuiteCase(number, lead, Moments.read(section, "at"), expectations);
    }

    private static List<Expectation> expectations(DocumentReader section) {
        List<Expectation> expectations = new ArrayList<>();
        requireValue(section, "odds", "must be a section; {} says that no company is possible");
        section.section("odds").map(CaseReader::shares).ifPresent(expectations::add);
        Optional<Long> company = section.whole("company", 1, Integer.MAX_VALUE);
        if (section.keys().contains("company")) {
            expectations.add(
                    new Expectation.Certain(company.map(id -> new CompanyId(id.intValue()))));
        }
        requireValue(section, "reaches", "must be a list; [] says that no company is possible");
        List<Long> reached = section.wholes("reaches", 1, Integer.MAX_VALUE);
        if (section.keys().contains("reaches")) {
            expectations.add(
                    new Expectation.Reaches(
                            new TreeSet<>(
                                    reached.stream()
                                            .map(id -> new CompanyId(id.intValue()))
                                            .toList())));
        }
        if (expectations.isEmpty() && section.keys().isEmpty()) {
            section.problem("odds", "or company or reaches is required");
        }
        return expectations;
    }

    /** Of the expectations only the company may be null, which says that there is none. */
    private static void requireValue(DocumentReader section, String key, String message) {
        if (section.keys().contains(key) && section.anything(key).isEmpty()) {
            section.problem(key, message);
        }
    }

    private static Expectation shares(DocumentReader section) {
        Map<CompanyId, Double> shares = new TreeMap<>();
        for (String key : section.keys()) {
            Optional<CompanyId> company = Numbers.parse(key).map(CompanyId::new);
            Optional<Double> chance =
                    section.anything(key)
                            .filter(Number.class::isInstance)
                            .map(number -> ((Number) number).doubleValue())
                            .filter(number -> number >= 0 && number <= 1);
            if (company.isEmpty()) {
                section.problem(key, "is not the number of a company");
            } else if (chance.isEmpty()) {
                section.problem(key, "must be a probability from 0 to 1");
            } else {
                shares.put(company.get(), chance.get());
            }
        }
        double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        if (sum > 1 + Expectation.TOLERANCE) {
            String last = section.keys().stream().reduce((_, key) -> key).orElse("");
            section.problem(last, "makes the probabilities sum to " + sum + ", more than 1");
        }
        return new Expectation.Shares(shares);
    }
}
