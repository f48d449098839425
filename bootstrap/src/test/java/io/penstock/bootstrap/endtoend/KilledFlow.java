package io.penstock.bootstrap.endtoend;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * A flow during which the process is killed. A and B say no; C, D and E say yes; D wants many leads
 * at once.
 *
 * @param document what the flow is; {@code NIGHT} stands for a time zone where it is 22 h now,
 *     {@code PIXEL} for where pixels go, {@code BUSY} for an endpoint that answers 503, {@code
 *     OPEN} for that of C
 * @param first who is asked about its first lead, and what they say
 * @param answers the same of each other lead
 * @param held whether a person has to let the other leads go on
 * @param pixels how many pixels are fired for each lead
 */
record KilledFlow(
        String document, List<String> first, List<String> answers, boolean held, int pixels) {

    private static final List<String> A_B_C = List.of("1 failure", "2 failure", "3 success");
    private static final List<String> A_C = List.of("1 failure", "3 success");

    /** One for each kind of step. */
    static List<KilledFlow> all() {
        return List.of(
                going(
                        A_B_C,
                        """
                        { "cascade": [ { "recipient": "A" }, { "recipient": "B" }, { "recipient": "C" } ] }
                        """),
                going(
                        A_B_C,
                        """
                        { "recipients": [ { "recipient": "A" }, { "recipient": "B" }, { "recipient": "C" } ] }
                        """),
                going(A_B_C, "{ \"script\": { \"on_reject\": \"next\" } }"),
                going(
                        A_B_C,
                        """
                        { "parallel_delivery": { "accept_first": false }, "recipients": [
                            { "recipient": "A" }, { "recipient": "B" }, { "recipient": "C" } ] }
                        """),
                going(
                        List.of("3 success"),
                        """
                        { "steps": [ { "hold": { "until": "1 second", "reason": "Wait." } },
                                     { "recipients": [ { "recipient": "C" } ] } ] }
                        """),
                going(
                        A_C,
                        """
                        { "steps": [ { "steps": [ { "recipients": [ { "recipient": "A" } ] } ],
                                       "delay_rules": [ { "condition": "true", "delay": "1 second" } ] },
                                     { "recipients": [ { "recipient": "C" } ] } ] }
                        """),
                going(
                        A_C,
                        """
                        { "steps": [ { "variants": [
                                         { "name": "One", "percentage": 50, "recipient": "A" },
                                         { "name": "Other", "percentage": 50, "recipient": "A", "price": "2" } ] },
                                     { "recipients": [ { "recipient": "C" } ] } ] }
                        """),
                going(
                        A_C,
                        """
                        { "steps": [ { "capacity_rules": [
                                         { "recipient": "A", "daily_cap": 100000, "overflow": "B" } ] },
                                     { "recipients": [ { "recipient": "C" } ] } ] }
                        """),
                going(
                        List.of("2 failure", "3 success"),
                        """
                        { "steps": [ { "routing_rules": [ { "name": "B", "criteria": "true" } ] },
                                     { "route": "random <= 100 ? 'C' : 'A'" } ] }
                        """),
                going(
                        A_C,
                        """
                        { "steps": [ { "performance_routing": { "metric": "acceptance_rate" },
                                       "recipients": [ { "recipient": "A" } ] },
                                     { "filter": { "criteria": "false", "reason": "Never." } },
                                     { "recipients": [ { "recipient": "C" } ] } ] }
                        """),
                going(
                        List.of("1 failure"),
                        """
                        { "steps": [ { "recipients": [ { "recipient": "A" } ] },
                                     { "filter": { "criteria": "true", "reason": "Always." } },
                                     { "recipients": [ { "recipient": "C" } ] } ] }
                        """),
                going(
                        A_C,
                        """
                        { "steps": [ { "recipients": [ { "recipient": "A" } ] },
                                     { "recipient": "C", "failover": {
                                         "primary": { "endpoint": "BUSY", "timeout": "2s", "retry": 0 },
                                         "backup": { "endpoint": "OPEN", "timeout": "2s" } } } ] }
                        """),
                going(
                        List.of("1 failure", "4 success"),
                        """
                        { "cascade": [ { "recipient": "A" }, { "recipient": "D" } ] }
                        """),
                new KilledFlow(
                        """
                        { "steps": [ { "pixels": [ { "name": "First", "url": "PIXEL",
                                         "parameters": { "number": "{{lead.number}}-1" }, "condition": "true" } ] },
                                     { "recipients": [ { "recipient": "A" }, { "recipient": "C" } ] },
                                     { "pixels": [ { "name": "Second", "url": "PIXEL",
                                         "parameters": { "number": "{{lead.number}}-2" } } ] } ] }
                        """,
                        A_C,
                        A_C,
                        false,
                        2),
                held(
                        A_C,
                        """
                        { "steps": [ { "recipients": [ { "recipient": "A" } ] },
                                     { "hold": { "until": "released", "reason": "Look." } },
                                     { "recipients": [ { "recipient": "C" } ] } ] }
                        """),
                held(
                        A_C,
                        """
                        { "calendars": { "shop": { "zone": "NIGHT", "hours": "9:00 AM - 6:00 PM" } },
                          "steps": [ { "recipients": [ { "recipient": "A" } ] },
                                     { "hold": { "until": "shop", "reason": "Closed." } },
                                     { "recipients": [ { "recipient": "C" } ] } ] }
                        """),
                new KilledFlow(
                        """
                        { "steps": [ { "recipients": [ { "recipient": "E", "daily_cap": 1 } ] },
                                     { "hold": { "until": "capacity", "reason": "Full." } },
                                     { "recipients": [ { "recipient": "C" } ] } ] }
                        """,
                        List.of("5 success", "3 success"),
                        List.of("3 success"),
                        true,
                        0));
    }

    private static KilledFlow going(List<String> answers, String document) {
        return new KilledFlow(document, answers, answers, false, 0);
    }

    private static KilledFlow held(List<String> answers, String document) {
        return new KilledFlow(document, answers, answers, true, 0);
    }

    /** The document for an offer. */
    String with(String pixel, String busy, String open) {
        return document.replace("PIXEL", pixel)
                .replace("BUSY", busy)
                .replace("OPEN", open)
                .replace("NIGHT", zoneWhereItIs(22));
    }

    /** A time zone where it is an hour of the day now. */
    static String zoneWhereItIs(int hour) {
        int behind = ZonedDateTime.now(ZoneOffset.UTC).getHour() - hour;
        return "Etc/GMT%+d".formatted(behind < -12 ? behind + 24 : behind);
    }
}
