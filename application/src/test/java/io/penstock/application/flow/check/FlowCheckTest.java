package io.penstock.application.flow.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.flow.document.FlowFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlowCheckTest {

    private static List<String> found(String flow) {
        return FlowCheck.of(FlowFixture.readFlow(flow)).stream()
                .map(warning -> warning.place() + " " + warning.code() + " " + warning.message())
                .toList();
    }

    @Test
    void gapsAndOverlapsShouldNameTheNumbers() {
        assertThat(
                        found(
                                "recipients: { A: random <= 45, B: random between 40 and 50, C: random > 55 }"))
                .containsExactly(
                        " RANDOM_GAP leaves leads over: no recipient takes 51 to 55 of random",
                        " RANDOM_OVERLAP has an overlap: 'A' and 'B' both take 40 to 45 of random");
        assertThat(found("recipients: { A: random <= 45, B: random > 45 }")).isEmpty();
    }

    @Test
    void recipientsThatAskForMoreThanRandomShouldBeLeftAlone() {
        assertThat(found("recipients: { A: random <= 45, B: lead.vip }")).isEmpty();
    }

    @Test
    void variantsByCriteriaShouldCoverEveryLead() {
        assertThat(
                        found(
                                """
                                variants:
                                  - { name: A, criteria: random <= 50 }
                                  - { name: B, criteria: random >= 50 AND random < 100 }
                                """))
                .containsExactly(
                        " RANDOM_GAP leaves leads over: no variant takes 100 of random",
                        " RANDOM_OVERLAP has an overlap: 'A' and 'B' both take 50 of random");
    }

    @Test
    void rulesShouldNotHaveAnOverlapWithTheLastThatTakesTheRest() {
        assertThat(
                        found(
                                """
                                routing_rules:
                                  - { name: A, criteria: random <= 50 }
                                  - { name: B }
                                """))
                .isEmpty();
        assertThat(
                        found(
                                """
                                routing_rules:
                                  - { name: A, criteria: random <= 50 }
                                  - { name: B, criteria: random > 60 }
                                """))
                .containsExactly(" RANDOM_GAP leaves leads over: no rule takes 51 to 60 of random");
    }

    @Test
    void contradictingComparisonsShouldBeFound() {
        assertThat(
                        found(
                                """
                                cascade:
                                  - { recipient: A, criteria: "lead.age > 65 AND lead.age < 18" }
                                  - { recipient: B, criteria: "lead.state == 'CA' AND lead.state == 'NY'" }
                                  - { recipient: C, criteria: "random > 100" }
                                  - { recipient: D, criteria: "random >= 1" }
                                  - { recipient: E, criteria: "lead.age > 18 AND lead.age < 65" }
                                  - { recipient: F, criteria: "lead.a > 1 AND lead.b < 1" }
                                  - { recipient: G, criteria: "always" }
                                """))
                .containsExactly(
                        "cascade[0] NEVER_HOLDS has criteria that never hold",
                        "cascade[1] NEVER_HOLDS has criteria that never hold",
                        "cascade[2] NEVER_HOLDS has criteria that never hold",
                        "cascade[3] ALWAYS_HOLDS has criteria that always hold; leave them out");
    }

    @Test
    void aMissingValueShouldCountAsAPossibility() {
        assertThat(
                        found(
                                """
                                cascade:
                                  - { recipient: A, criteria: "lead.age > 18 OR lead.age <= 18" }
                                  - { recipient: B, criteria: "NOT (lead.age > 18) AND NOT (lead.age <= 18)" }
                                """))
                .isEmpty();
    }

    @Test
    void whatFollowsAnEndShouldBeUnreachable() {
        assertThat(
                        found(
                                """
                                steps:
                                  - filter: { criteria: always, reason: closed }
                                  - recipient: A
                                """))
                .containsExactly(
                        "steps[1] UNREACHABLE is never reached: the step before it always ends the"
                                + " flow");
        assertThat(
                        found(
                                """
                                cascade:
                                  - { recipient: A, on_reject: stop, on_error: stop, on_timeout: hold }
                                  - B
                                """))
                .containsExactly(
                        "cascade[1] UNREACHABLE is never reached: whatever the recipient before it"
                                + " says ends the cascade");
        assertThat(found("routing_rules: [ A, B ]"))
                .containsExactly(
                        "routing_rules[1] UNREACHABLE is never reached: the rule before it takes"
                                + " every lead");
    }

    @Test
    void severalSalesShouldBeToldUnlessTheyExcludeEachOtherOrAreBounded() {
        String sales =
                " SEVERAL_SALES may sell a lead by several steps; set sell_limit: 1 where it may"
                        + " not, or say how often it may";
        assertThat(found("steps: [ { script: true }, { cascade: [ A ] } ]")).containsExactly(sales);
        assertThat(found("sell_limit: 2\nsteps: [ { script: true }, { cascade: [ A ] } ]"))
                .isEmpty();
        assertThat(
                        found(
                                """
                                steps:
                                  - { recipient: A, criteria: "lead.score >= 80" }
                                  - { recipient: B, criteria: "lead.score < 80" }
                                """))
                .isEmpty();
        assertThat(
                        found(
                                "steps: [ { script: true }, { pixels: [ { url: 'https://a.example' } ] } ]"))
                .isEmpty();
    }

    @Test
    void hoursWithoutAZoneShouldBeTold() {
        assertThat(found("recipient: A\nhours: 9-18"))
                .containsExactly(
                        "hours ZONE_ASSUMED name no time zone, and there is no default calendar:"
                                + " they are read in UTC; write the zone behind the hours, as in"
                                + " 9:00 AM - 6:00 PM EST");
    }
}
