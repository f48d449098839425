package io.penstock.application.flow.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What patterns of delivery are written as elsewhere is read here as it stands. */
class GuideFragmentsTest {

    @Test
    void structuredCriteriaShouldSplitByRandom() {
        assertThat(
                        FlowFixture.outline(
                                """
                                Round-Robin Setup:
                                  Recipients: 2
                                  Distribution: Equal (50/50)
                                  Method: Random Number Range
                                Recipients:
                                  - Name: Recipient A
                                    Step Criteria:
                                      Field: random
                                      Operator: less than or equal to
                                      Value: 50
                                  - Name: Recipient B
                                    Step Criteria:
                                      Field: random
                                      Operator: greater than
                                      Value: 50
                                """))
                .isEqualTo(
                        """
                        1 sequence
                          2 -> Recipient A if random less than or equal to 50
                          3 -> Recipient B if random greater than 50
                        """);
    }

    @Test
    void namesWithCriteriaShouldBeRecipients() {
        assertThat(
                        FlowFixture.outline(
                                """
                                recipients:
                                  # 4-way split (25% each)
                                  Recipient A: random <= 25
                                  Recipient B: random > 25 AND random <= 50
                                  Recipient C: random > 50 AND random <= 75
                                  Recipient D: random > 75
                                """))
                .isEqualTo(
                        """
                        1 sequence
                          2 -> Recipient A if random <= 25
                          3 -> Recipient B if random > 25 AND random <= 50
                          4 -> Recipient C if random > 50 AND random <= 75
                          5 -> Recipient D if random > 75
                        """);
    }

    @Test
    void rangesAndCriteriaShouldAgree() {
        assertThat(
                        FlowFixture.outline(
                                """
                                // 60/30/10 weighted distribution
                                {
                                  "recipients": [
                                    {
                                      "name": "Premium Buyer",
                                      "range": "1-60",     // 60% of leads
                                      "criteria": "random <= 60"
                                    },
                                    {
                                      "name": "Standard Buyer",
                                      "range": "61-90",    // 30% of leads
                                      "criteria": "random > 60 AND random <= 90"
                                    },
                                    {
                                      "name": "Budget Buyer",
                                      "range": "91-100",   // 10% of leads
                                      "criteria": "random > 90"
                                    }
                                  ]
                                }
                                """))
                .isEqualTo(
                        """
                        1 sequence
                          2 -> Premium Buyer if random <= 60
                          3 -> Standard Buyer if random > 60 AND random <= 90
                          4 -> Budget Buyer if random > 90
                        """);
    }

    @Test
    void rulesShouldHaveTheirHours() {
        assertThat(
                        FlowFixture.outline(
                                """
                                {
                                  "calendars": {
                                    "EST": { "hours": "9:00 AM - 6:00 PM", "days": "Mon-Fri" },
                                    "PST": { "hours": "9:00 AM - 6:00 PM", "days": "Mon-Fri" },
                                    "default": "EST"
                                  },
                                  "routing_rules": [
                                    {
                                      "name": "East Coast Team",
                                      "hours": "9:00 AM - 6:00 PM EST",
                                      "days": ["Mon", "Tue", "Wed", "Thu", "Fri"],
                                      "criteria": "{{#if_business_hours 'EST'}}true{{/if}}"
                                    },
                                    {
                                      "name": "West Coast Team",
                                      "hours": "9:00 AM - 6:00 PM PST",
                                      "days": ["Mon", "Tue", "Wed", "Thu", "Fri"],
                                      "criteria": "{{#if_business_hours 'PST'}}true{{/if}}"
                                    },
                                    {
                                      "name": "After Hours Queue",
                                      "criteria": "{{#if_not_business_hours}}true{{/if}}"
                                    }
                                  ]
                                }
                                """))
                .isEqualTo(
                        """
                        1 rules
                          2 America/New_York [MO 540-1080, TU 540-1080, WE 540-1080, TH 540-1080, FR 540-1080]: -> East Coast Team if {{#if_business_hours 'EST'}}true{{/if}}
                          3 America/Los_Angeles [MO 540-1080, TU 540-1080, WE 540-1080, TH 540-1080, FR 540-1080]: -> West Coast Team if {{#if_business_hours 'PST'}}true{{/if}}
                          4 hold Rule[] 'After Hours Queue' if {{#if_not_business_hours}}true{{/if}}
                        """);
    }

    @Test
    void performanceShouldHaveItsPlan() {
        assertThat(
                        FlowFixture.outline(
                                """
                                // Dynamic weighting based on conversion rates
                                {
                                  "performance_routing": {
                                    "metric": "conversion_rate",
                                    "period": "last_7_days",
                                    "algorithm": "proportional",
                                    "minimum_weight": 10,
                                    "maximum_weight": 50,
                                    "update_frequency": "hourly"
                                  },
                                  "recipients": ["Buyer A", "Buyer B", "Buyer C"]
                                }
                                """))
                .isEqualTo(
                        """
                        1 PerformancePlan[metric=CONVERSION_RATE, period=PT168H, algorithm=PROPORTIONAL, minimumWeight=10, maximumWeight=50, updateEvery=PT1H, minimumSample=30, seed=OptionalInt.empty]
                          2 -> Buyer A
                          3 -> Buyer B
                          4 -> Buyer C
                        """);
    }

    @Test
    void capacityShouldFollowOverflow() {
        assertThat(
                        FlowFixture.outline(
                                """
                                {
                                  "capacity_rules": [
                                    {
                                      "recipient": "Buyer A",
                                      "daily_cap": 1000,
                                      "hourly_cap": 100,
                                      "overflow": "Buyer B"
                                    },
                                    {
                                      "recipient": "Buyer B",
                                      "daily_cap": 500,
                                      "hourly_cap": 50,
                                      "overflow": "Hold Queue"
                                    }
                                  ]
                                }
                                """))
                .isEqualTo(
                        """
                        1 capacity holds
                          2 -> Buyer A cap 100 a HOUR cap 1000 a DAY
                          3 -> Buyer B cap 50 a HOUR cap 500 a DAY
                        """);
    }

    @Test
    void variantsShouldBeDeliveriesOfOneRecipient() {
        assertThat(
                        FlowFixture.outline(
                                """
                                A/B Test Configuration:
                                  Test Name: JSON vs XML Delivery
                                  Split: 50/50
                                  Duration: 2 weeks
                                  Success Metric: Acceptance Rate
                                recipient: The Buyer
                                variants:
                                  - {
                                      "format": "json",
                                      "endpoint": "https://api.buyer.com/leads",
                                      "criteria": "random <= 50"
                                    }
                                  - |
                                    <delivery>
                                      <format>xml</format>
                                      <endpoint>https://api.buyer.com/leads.xml</endpoint>
                                      <criteria>random > 50</criteria>
                                    </delivery>
                                """))
                .isEqualTo(
                        """
                        1 variants Experiment[name=JSON vs XML Delivery, duration=Optional[PT336H], metric=ACCEPTANCE_RATE]
                          2 'Variant A' by criteria: -> The Buyer by json to https://api.buyer.com/leads PT5S if random <= 50
                          3 'Variant B' by criteria: -> The Buyer by xml to https://api.buyer.com/leads.xml PT5S if random > 50
                        """);
    }

    @Test
    void percentagesShouldBeShares() {
        assertThat(
                        FlowFixture.outline(
                                """
                                // 4-way split test
                                {
                                  "variants": [
                                    {
                                      "name": "Control",
                                      "percentage": 40,
                                      "criteria": "random <= 40"
                                    },
                                    {
                                      "name": "Variant A",
                                      "percentage": 20,
                                      "criteria": "random > 40 AND random <= 60"
                                    },
                                    {
                                      "name": "Variant B",
                                      "percentage": 20,
                                      "criteria": "random > 60 AND random <= 80"
                                    },
                                    {
                                      "name": "Variant C",
                                      "percentage": 20,
                                      "criteria": "random > 80"
                                    }
                                  ]
                                }
                                """))
                .isEqualTo(
                        """
                        1 variants
                          2 'Control' 40 %: -> Control if random <= 40
                          3 'Variant A' 20 %: -> Variant A if random > 40 AND random <= 60
                          4 'Variant B' 20 %: -> Variant B if random > 60 AND random <= 80
                          5 'Variant C' 20 %: -> Variant C if random > 80
                        """);
    }

    @Test
    void pixelsShouldNameValuesOfTheFlow() {
        assertThat(
                        FlowFixture.outline(
                                """
                                {
                                  "values": { "partner": { "postback_url": "https://partner.example/pb" } },
                                  "pixels": [
                                    {
                                      "name": "Google Analytics",
                                      "url": "https://www.google-analytics.com/collect",
                                      "condition": "always"
                                    },
                                    {
                                      "name": "Facebook Pixel",
                                      "url": "https://www.facebook.com/tr",
                                      "condition": "{{#if lead.source == 'facebook'}}true{{/if}}"
                                    },
                                    {
                                      "name": "Partner Postback",
                                      "url": "{{partner.postback_url}}",
                                      "condition": "{{#if delivery.success}}true{{/if}}"
                                    }
                                  ],
                                  "Pixel Tracker Configuration": {
                                    "Integration": "Pixel Tracker",
                                    "Position": "After successful delivery"
                                  }
                                }
                                """))
                .isEqualTo("1 pixels [Google Analytics, Facebook Pixel, Partner Postback]\n");
    }

    @Test
    void singlePixelsShouldStandInTheList() {
        assertThat(
                        FlowFixture.outline(
                                """
                                {
                                  "pixels": [
                                // Base configuration
                                {
                                  "url": "https://www.google-analytics.com/collect",
                                  "method": "GET",
                                  "parameters": {
                                    "v": "1",                          // Version
                                    "tid": "UA-XXXXXX-Y",             // Tracking ID
                                    "cid": "{{lead.id}}",             // Client ID
                                    "t": "event",                      // Hit type
                                    "ec": "Lead",                      // Event category
                                    "ea": "Delivered",                 // Event action
                                    "el": "{{recipient.name}}",        // Event label
                                    "ev": "{{lead.value}}"            // Event value
                                  }
                                },
                                {
                                  "url": "https://tracking.hasoffers.com/pixel",
                                  "parameters": {
                                    "adv_id": "1234",
                                    "adv_sub": "{{lead.id}}",
                                    "amount": "{{lead.payout}}",
                                    "transaction_id": "{{delivery.transaction_id}}"
                                  }
                                },
                                {
                                  "url": "https://www.facebook.com/tr",
                                  "parameters": {
                                    "id": "YOUR_PIXEL_ID",
                                    "ev": "Lead",
                                    "cd[content_name]": "{{lead.product}}",
                                    "cd[content_category]": "{{lead.category}}",
                                    "cd[value]": "{{lead.value}}",
                                    "cd[currency]": "USD"
                                  }
                                }
                                ]}
                                """))
                .isEqualTo(
                        "1 pixels [www.google-analytics.com, tracking.hasoffers.com,"
                                + " www.facebook.com]\n");
    }

    @Test
    void failoverShouldBeADeliveryOfTheRecipient() {
        assertThat(
                        FlowFixture.outline(
                                """
                                Recipient: The Buyer
                                Endpoints:
                                  Main API Endpoint: https://api.buyer.com/leads
                                  Backup Endpoint: https://backup.buyer.com/leads
                                Failover Configuration:
                                  Primary:
                                    Name: Main API Endpoint
                                    Timeout: 5000ms
                                    Retry: 2 times
                                  Backup:
                                    Name: Backup Endpoint
                                    Trigger: Primary failure
                                    Timeout: 10000ms
                                """))
                .isEqualTo(
                        "1 -> The Buyer by json to https://api.buyer.com/leads PT5S retry"
                                + " OptionalInt[2] backup https://backup.buyer.com/leads PT10S\n");
    }

    @Test
    void cascadeShouldEndWithASuccess() {
        assertThat(
                        FlowFixture.outline(
                                """
                                // Waterfall delivery
                                {
                                  "cascade": [
                                    {
                                      "recipient": "Premium Buyer",
                                      "criteria": "lead_score >= 80",
                                      "stop_on_success": true
                                    },
                                    {
                                      "recipient": "Standard Buyer",
                                      "criteria": "lead_score >= 50",
                                      "stop_on_success": true
                                    },
                                    {
                                      "recipient": "Catch-all Buyer",
                                      "criteria": "true",
                                      "stop_on_success": true
                                    }
                                  ]
                                }
                                """))
                .isEqualTo(
                        """
                        1 cascade
                          2 ! -> Premium Buyer if lead_score >= 80
                          3 ! -> Standard Buyer if lead_score >= 50
                          4 ! -> Catch-all Buyer if true
                        """);
    }

    @Test
    void delaysShouldStandBesideARecipient() {
        assertThat(
                        FlowFixture.outline(
                                """
                                {
                                  "recipient": "The Buyer",
                                  "delay_rules": [
                                    {
                                      "condition": "lead.priority == 'low'",
                                      "delay": "5 minutes"
                                    },
                                    {
                                      "condition": "recipient.throttle_active",
                                      "delay": "exponential_backoff",
                                      "initial": "1 second",
                                      "maximum": "5 minutes"
                                    }
                                  ]
                                }
                                """))
                .isEqualTo(
                        "1 -> The Buyer delays [lead.priority == 'low' Once[time=PT5M],"
                                + " recipient.throttle_active Backoff[initial=PT1S,"
                                + " maximum=PT5M]]\n");
    }

    @Test
    void parallelDeliveryShouldHaveItsRecipientsBesideIt() {
        assertThat(
                        FlowFixture.outline(
                                """
                                {
                                  "parallel_delivery": {
                                    "enabled": true,
                                    "max_concurrent": 5,
                                    "timeout": 3000,
                                    "accept_first": false  // Wait for all responses
                                  },
                                  "recipients": [ "Buyer A", { "company": 7, "name": "Buyer B" } ]
                                }
                                """))
                .isEqualTo(
                        """
                        1 parallel 5 Optional[PT3S]
                          2 -> Buyer A
                          3 -> Buyer B #7
                        """);
    }

    @Test
    void trialsShouldStandBesideSteps() {
        assertThat(
                        FlowFixture.flow(
                                        """
                                        {
                                          "recipients": { "Recipient A": "random <= 50", "Recipient B": "random > 50" },
                                          "test_mode": true,
                                          "test_volume": 1000,
                                          "expected_distribution": {
                                            "Recipient A": 500,
                                            "Recipient B": 500
                                          },
                                          "tolerance": 2  // percentage
                                        }
                                        """)
                                .trial()
                                .orElseThrow()
                                .toString())
                .isEqualTo(
                        "FlowTrial[enabled=true, volume=1000, expected={Recipient A=500, Recipient"
                                + " B=500}, tolerance=2]");
    }

    @Test
    void expressionsShouldNameRecipients() {
        assertThat(
                        FlowFixture.outline(
                                """
                                steps:
                                  - route: "random <= 50 ? 'A' : 'B'"
                                  - route: "random <= 70 ? 'Premium' : 'Standard'"
                                  - route: "score >= 80 ? 'Top' : 'Regular'"
                                  - route: try A, then B, then C
                                """))
                .isEqualTo(
                        """
                        1 route random <= 50 ? 'A' : 'B'
                          2 -> A
                          3 -> B
                        4 route random <= 70 ? 'Premium' : 'Standard'
                          5 -> Premium
                          6 -> Standard
                        7 route score >= 80 ? 'Top' : 'Regular'
                          8 -> Top
                          9 -> Regular
                        10 cascade
                          11 ! -> A
                          12 ! -> B
                          13 ! -> C
                        """);
    }
}
