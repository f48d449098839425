package io.penstock.dsl.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.expression.Condition;
import io.penstock.dsl.criteria.CompiledCriteria;
import io.penstock.dsl.criteria.Criteria;
import io.penstock.dsl.criteria.PlainScope;
import io.penstock.dsl.criteria.PlainVariables;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every condition and template of the guide to delivery patterns does what the guide says. */
class GuideTest {

    private static Condition condition(String text) {
        CompiledCriteria compiled = Templates.condition(text, PlainScope.usual());
        assertThat(compiled.problems()).as(text).isEmpty();
        return compiled.condition().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "random <= 33, 1, 33",
        "random > 33 AND random <= 66, 34, 66",
        "random > 66, 67, 100",
        "random <= 25, 1, 25",
        "random > 25 AND random <= 50, 26, 50",
        "random > 50 AND random <= 75, 51, 75",
        "random > 75, 76, 100",
        "random <= 60, 1, 60",
        "random > 60 AND random <= 90, 61, 90",
        "random > 90, 91, 100",
        "random <= 50, 1, 50",
        "random > 50, 51, 100",
        "random <= 40, 1, 40",
        "random > 40 AND random <= 60, 41, 60",
        "random > 60 AND random <= 80, 61, 80",
        "random > 80, 81, 100",
    })
    void rangesShouldTakeTheirLeads(String criteria, int first, int last) {
        Condition condition = condition(criteria);

        assertThat(
                        IntStream.rangeClosed(1, 100)
                                .filter(random ->
                                        condition.holds(PlainVariables.of("random", random))))
                .containsExactlyElementsOf(IntStream.rangeClosed(first, last).boxed().toList());
    }

    @ParameterizedTest
    @CsvSource({"less than or equal to, 1, 50", "greater than, 51, 100"})
    void stepCriteriaShouldTakeTheirLeads(String operator, int first, int last) {
        Condition condition =
                Criteria.of("random", operator, 50, PlainScope.usual()).condition().orElseThrow();

        assertThat(
                        IntStream.rangeClosed(1, 100)
                                .filter(random ->
                                        condition.holds(PlainVariables.of("random", random))))
                .containsExactlyElementsOf(IntStream.rangeClosed(first, last).boxed().toList());
    }

    @Test
    void businessHoursShouldRoute() {
        Condition east = condition("{{#if_business_hours 'EST'}}true{{/if}}");
        Condition west = condition("{{#if_business_hours 'PST'}}true{{/if}}");
        Condition after = condition("{{#if_not_business_hours}}true{{/if}}");
        PlainVariables morning = PlainVariables.NONE.open("EST");
        PlainVariables night = PlainVariables.NONE;

        assertThat(List.of(east.holds(morning), west.holds(morning), after.holds(morning)))
                .containsExactly(true, false, false);
        assertThat(List.of(east.holds(night), west.holds(night), after.holds(night)))
                .containsExactly(false, false, true);
    }

    @Test
    void conditionsOfPixelsShouldHoldWhereTheyShould() {
        assertThat(condition("always").holds(PlainVariables.NONE)).isTrue();
        Condition facebook = condition("{{#if lead.source == 'facebook'}}true{{/if}}");
        assertThat(facebook.holds(PlainVariables.of("lead.source", "Facebook"))).isTrue();
        assertThat(facebook.holds(PlainVariables.of("lead.source", "google"))).isFalse();
        assertThat(facebook.holds(PlainVariables.NONE)).isFalse();
        Condition success = condition("{{#if delivery.success}}true{{/if}}");
        assertThat(success.holds(PlainVariables.of("delivery.success", true))).isTrue();
        assertThat(success.holds(PlainVariables.of("delivery.success", false))).isFalse();
    }

    @Test
    void cascadesAndDelaysShouldAskTheLead() {
        assertThat(condition("lead_score >= 80").holds(PlainVariables.of("lead_score", "80")))
                .isTrue();
        assertThat(condition("lead_score >= 50").holds(PlainVariables.of("lead_score", 49.9)))
                .isFalse();
        assertThat(condition("true").holds(PlainVariables.NONE)).isTrue();
        assertThat(
                        condition("lead.priority == 'low'")
                                .holds(PlainVariables.of("lead.priority", "LOW")))
                .isTrue();
        assertThat(
                        condition("recipient.throttle_active")
                                .holds(PlainVariables.of("recipient.throttle_active", true)))
                .isTrue();
        assertThat(condition("recipient.throttle_active").holds(PlainVariables.NONE)).isFalse();
        assertThat(
                        condition("status == 200 AND body contains 'accepted'")
                                .holds(
                                        PlainVariables.of(
                                                "status", 200, "body", "{\"ACCEPTED\":1}")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "random <= 50 ? 'A' : 'B', A, B",
        "random <= 70 ? 'Premium' : 'Standard', Premium, Standard",
        "score >= 80 ? 'Top' : 'Regular', Top, Regular",
    })
    void routesShouldNameARecipient(String route, String first, String second) {
        var template = Templates.value(route, PlainScope.usual()).template().orElseThrow();

        assertThat(template.render(PlainVariables.of("random", 50, "score", 80), Escapes.NONE))
                .isEqualTo(first);
        assertThat(template.render(PlainVariables.of("random", 71, "score", 79), Escapes.NONE))
                .isEqualTo(second);
    }

    @ParameterizedTest
    @CsvSource({
        "lead.id",
        "recipient.name",
        "lead.value",
        "lead.payout",
        "delivery.transaction_id",
        "lead.product",
        "lead.category",
        "partner.postback_url"
    })
    void parametersShouldTakeTheirValue(String name) {
        var template =
                Templates.parse("{{" + name + "}}", PlainScope.usual()).template().orElseThrow();

        assertThat(template.render(PlainVariables.of(name, "a&b"), Escapes.URL)).isEqualTo("a%26b");
    }
}
