package io.penstock.application.flow.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.flow.document.FlowFixture;
import io.penstock.domain.flow.FlowOutcome;
import io.penstock.domain.flow.FlowPlan;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the guide's fragments do with leads, each under its section's name. */
class GuideInMotionTest {

    private static final String TIME_BASED =
            """
            {
              "calendars": {
                "EST": { "zone": "America/New_York", "hours": "9:00 AM - 6:00 PM",
                         "days": ["Mon", "Tue", "Wed", "Thu", "Fri"] },
                "PST": { "zone": "America/Los_Angeles", "hours": "9:00 AM - 6:00 PM",
                         "days": ["Mon", "Tue", "Wed", "Thu", "Fri"] },
                "default": "EST"
              },
              "routing_rules": [
                { "name": "East Coast Team", "hours": "9:00 AM - 6:00 PM EST",
                  "days": ["Mon", "Tue", "Wed", "Thu", "Fri"],
                  "criteria": "{{#if_business_hours 'EST'}}true{{/if}}" },
                { "name": "West Coast Team", "hours": "9:00 AM - 6:00 PM PST",
                  "days": ["Mon", "Tue", "Wed", "Thu", "Fri"],
                  "criteria": "{{#if_business_hours 'PST'}}true{{/if}}" },
                { "name": "After Hours Queue",
                  "criteria": "{{#if_not_business_hours}}true{{/if}}" }
              ]
            }
            """;

    private static TestLead lead(String flow) {
        return new TestLead(new FlowPlan(FlowFixture.flow(flow)));
    }

    /**
     * The first day of each block is a usual one; then come those after the clocks were changed.
     */
    @ParameterizedTest
    @CsvSource({
        "2026-11-23T13:59:59.999Z, ''",
        "2026-11-23T14:00:00Z, East Coast Team",
        "2026-11-23T22:59:59.999Z, East Coast Team",
        "2026-11-23T23:00:00Z, West Coast Team",
        "2026-11-24T01:59:59.999Z, West Coast Team",
        "2026-11-24T02:00:00Z, ''",
        "2026-11-28T15:00:00Z, ''",
        "2027-03-12T13:30:00Z, ''",
        "2027-03-15T13:00:00Z, East Coast Team",
        "2027-03-15T12:59:59.999Z, ''",
        "2027-03-15T22:00:00Z, West Coast Team",
        "2026-10-30T13:00:00Z, East Coast Team",
        "2026-11-02T13:00:00Z, ''",
        "2026-11-02T14:00:00Z, East Coast Team",
    })
    void timeBasedRouting(Instant at, String team) {
        assertThat(String.join("", lead(TIME_BASED).at(at).go())).isEqualTo(team);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T02:00:00Z, 2026-11-24T14:00:00Z",
        "2026-11-28T03:00:00Z, 2026-11-30T14:00:00Z",
        "2027-03-13T03:00:00Z, 2027-03-15T13:00:00Z",
        "2026-10-31T03:00:00Z, 2026-11-02T14:00:00Z",
    })
    void afterHoursTheLeadShouldWaitForTheFirstTeam(Instant at, Instant opening) {
        TestLead lead = lead(TIME_BASED).at(at);

        assertThat(lead.go()).isEmpty();
        assertThat(lead.last().wakeAt()).contains(opening);
        assertThat(lead.at(opening).go()).containsExactly("East Coast Team");
    }

    /** How many of the hundred numbers each recipient gets. */
    private static Map<String, Integer> split(String flow) {
        Map<String, Integer> split = new TreeMap<>();
        for (int random = 1; random <= 100; random++) {
            lead(flow)
                    .with("random", random)
                    .go()
                    .forEach(name -> split.merge(name, 1, Integer::sum));
        }
        return split;
    }

    @Test
    void basicRoundRobinUsingRandomNumbers() {
        assertThat(
                        split(
                                """
                                recipients:
                                  - name: Recipient A
                                    Step Criteria:
                                      Field: random
                                      Operator: less than or equal to
                                      Value: 50
                                  - name: Recipient B
                                    Step Criteria:
                                      Field: random
                                      Operator: greater than
                                      Value: 50
                                """))
                .isEqualTo(Map.of("Recipient A", 50, "Recipient B", 50));
    }

    @Test
    void multiRecipientRoundRobin() {
        assertThat(
                        split(
                                """
                                recipients:
                                  Recipient A: random <= 33
                                  Recipient B: random > 33 AND random <= 66
                                  Recipient C: random > 66
                                """))
                .isEqualTo(Map.of("Recipient A", 33, "Recipient B", 33, "Recipient C", 34));
        assertThat(
                        split(
                                """
                                recipients:
                                  Recipient A: random <= 25
                                  Recipient B: random > 25 AND random <= 50
                                  Recipient C: random > 50 AND random <= 75
                                  Recipient D: random > 75
                                """))
                .isEqualTo(
                        Map.of(
                                "Recipient A", 25,
                                "Recipient B", 25,
                                "Recipient C", 25,
                                "Recipient D", 25));
    }

    @Test
    void weightedDistribution() {
        assertThat(
                        split(
                                """
                                {
                                  "recipients": [
                                    { "name": "Premium Buyer", "range": "1-60",     // 60% of leads
                                      "criteria": "random <= 60" },
                                    { "name": "Standard Buyer", "range": "61-90",    // 30% of leads
                                      "criteria": "random > 60 AND random <= 90" },
                                    { "name": "Budget Buyer", "range": "91-100",   // 10% of leads
                                      "criteria": "random > 90" }
                                  ]
                                }
                                """))
                .isEqualTo(Map.of("Premium Buyer", 60, "Standard Buyer", 30, "Budget Buyer", 10));
    }

    @Test
    void multiVariantTesting() {
        assertThat(
                        split(
                                """
                                {
                                  "variants": [
                                    { "name": "Control", "percentage": 40,
                                      "criteria": "random <= 40" },
                                    { "name": "Variant A", "percentage": 20,
                                      "criteria": "random > 40 AND random <= 60" },
                                    { "name": "Variant B", "percentage": 20,
                                      "criteria": "random > 60 AND random <= 80" },
                                    { "name": "Variant C", "percentage": 20,
                                      "criteria": "random > 80" }
                                  ]
                                }
                                """))
                .isEqualTo(
                        Map.of("Control", 40, "Variant A", 20, "Variant B", 20, "Variant C", 20));
    }

    @Test
    void cascadeDelivery() {
        String cascade =
                """
                {
                  "cascade": [
                    { "recipient": "Premium Buyer", "criteria": "lead_score >= 80",
                      "stop_on_success": true },
                    { "recipient": "Standard Buyer", "criteria": "lead_score >= 50",
                      "stop_on_success": true },
                    { "recipient": "Catch-all Buyer", "criteria": "true",
                      "stop_on_success": true }
                  ]
                }
                """;
        TestLead rich = lead(cascade).with("lead_score", 80);
        TestLead poor = lead(cascade).with("lead_score", 49);

        assertThat(rich.go()).containsExactly("Premium Buyer");
        assertThat(rich.rejects("Premium Buyer").go()).containsExactly("Standard Buyer");
        assertThat(rich.accepts("Standard Buyer").go()).isEmpty();
        assertThat(poor.go()).containsExactly("Catch-all Buyer");
    }

    @Test
    void capacityBasedRouting() {
        TestLead lead =
                lead(
                        """
                        {
                          "capacity_rules": [
                            { "recipient": "Buyer A", "daily_cap": 1000, "hourly_cap": 100,
                              "overflow": "Buyer B" },
                            { "recipient": "Buyer B", "daily_cap": 500, "hourly_cap": 50,
                              "overflow": "Hold Queue" }
                          ]
                        }
                        """);
        Instant hour = TestLead.MONDAY_NOON.plusSeconds(3600);
        lead.isFull("Buyer A", hour).isFull("Buyer B", hour);

        assertThat(lead.go()).isEmpty();
        assertThat(lead.last().wakeAt()).contains(hour);
        assertThat(lead.hasRoom("Buyer A").at(hour).go()).containsExactly("Buyer A");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "random <= 50 ? 'A' : 'B';50;A",
                "random <= 50 ? 'A' : 'B';51;B",
                "random <= 70 ? 'Premium' : 'Standard';70;Premium",
                "random <= 70 ? 'Premium' : 'Standard';71;Standard",
                "score >= 80 ? 'Top' : 'Regular';80;Top",
                "score >= 80 ? 'Top' : 'Regular';79;Regular"
            })
    void patternLibrary(String expression, int value, String expected) {
        TestLead lead =
                lead("route: \"" + expression + "\"").with("random", value).with("score", value);

        assertThat(lead.go()).containsExactly(expected);
    }

    @Test
    void waterfall() {
        TestLead lead = lead("route: try A, then B, then C");

        assertThat(lead.go()).containsExactly("A");
        assertThat(lead.rejects("A").go()).containsExactly("B");
        assertThat(lead.rejects("B").go()).containsExactly("C");
        lead.accepts("C").go();
        assertThat(lead.last().ended()).contains(FlowOutcome.SUCCESS);
    }
}
