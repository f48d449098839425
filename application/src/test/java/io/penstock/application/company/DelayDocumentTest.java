package io.penstock.application.company;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.company.Company;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.DelayRule;
import io.penstock.domain.delivery.DelayRule.Backoff;
import io.penstock.domain.delivery.DelayRule.Once;
import io.penstock.domain.delivery.DeliveryMethod;
import io.penstock.dsl.document.DocumentProblem;
import io.penstock.dsl.document.DocumentReader;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelayDocumentTest {

    private static final Map<String, String> LOW =
            Map.of("condition", "lead.priority == 'low'", "delay", "5 minutes");

    @Test
    void rulesShouldBeReadInTheirOrderAndWrittenInFull() {
        Company company =
                read(List.of(
                                LOW,
                                Map.of(
                                        "condition", "recipient.throttle_active",
                                        "delay", "exponential_backoff",
                                        "initial", "1 second",
                                        "maximum", "5 minutes")))
                        .orElseThrow();

        List<DelayRule> rules = company.delivery().map(DeliveryMethod::delays).orElseThrow();
        assertThat(rules)
                .extracting(DelayRule::delay)
                .containsExactly(
                        new Once(Duration.ofMinutes(5)),
                        new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5)));
        assertThat(rules)
                .extracting(rule -> rule.condition().source())
                .containsExactly("lead.priority == 'low'", "recipient.throttle_active");
        assertThat(
                        CompanyDocument.read(
                                company.id(),
                                new DocumentReader(CompanyDocument.write(company)),
                                Optional.empty()))
                .contains(company);
    }

    @Test
    void backoffShouldDoubleUpToItsMaximum() {
        Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(5));

        assertThat(List.of(0, 1, 2, 3, 1_000_000).stream().map(backoff::after))
                .extracting(Duration::toSeconds)
                .containsExactly(1L, 2L, 4L, 5L, 5L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "condition | lead.priority = 'low' | delivery.delay_rules[0].condition",
                "condition | secret.word == 'x' | delivery.delay_rules[0].condition",
                "condition | recipient.throttle_activ | delivery.delay_rules[0].condition",
                "delay | soon | delivery.delay_rules[0].delay",
                "delay | 31 days | delivery.delay_rules[0].delay",
                "delay | 0 s | delivery.delay_rules[0].delay",
                "initial | 1 s | delivery.delay_rules[0].initial"
            })
    void whatIsWrongShouldBeNamedWithItsPlace(String key, String value, String place) {
        Map<String, Object> rule = new LinkedHashMap<>(LOW);
        rule.put(key, value);

        assertThat(problems(List.of(rule)))
                .extracting(DocumentProblem::field)
                .containsExactly(place);
    }

    @Test
    void maximumShouldNotBeShorterThanInitial() {
        assertThat(
                        problems(
                                List.of(
                                        Map.of(
                                                "condition", "always",
                                                "delay", "exponential_backoff",
                                                "initial", "1 minute",
                                                "maximum", "1 second"))))
                .containsExactly(
                        new DocumentProblem(
                                "delivery.delay_rules[0].maximum",
                                "must not be shorter than initial"));
    }

    @Test
    void thereShouldBeNoMoreRulesThanTwenty() {
        assertThat(problems(Collections.nCopies(21, LOW)))
                .containsExactly(
                        new DocumentProblem("delivery.delay_rules", "must be at most 20, not 21"));
    }

    private static Optional<Company> read(List<?> rules) {
        return CompanyDocument.read(new CompanyId(1), reader(rules), Optional.empty());
    }

    private static List<DocumentProblem> problems(List<?> rules) {
        DocumentReader reader = reader(rules);
        assertThat(CompanyDocument.read(new CompanyId(1), reader, Optional.empty())).isEmpty();
        return reader.finish();
    }

    private static DocumentReader reader(List<?> rules) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("name", "Buyer");
        document.put(
                "delivery",
                Map.of("endpoint", "https://buyer.example/leads", "delay_rules", rules));
        return new DocumentReader(document);
    }
}
