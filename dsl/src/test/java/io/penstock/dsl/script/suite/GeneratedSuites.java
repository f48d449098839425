package io.penstock.dsl.script.suite;

import io.penstock.dsl.script.suite.PlainRule.PlainCap;
import io.penstock.dsl.script.suite.PlainWorld.PlainCompany;
import io.penstock.dsl.script.suite.PlainWorld.PlainLead;
import io.penstock.dsl.script.suite.PlainWorld.PlainLeads;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Makes documents of routing tests whose expectations the reference computes: nested rotators and
 * buckets, caps to the millisecond, days on which clocks change, zones, letters of many scripts.
 * The same seed gives the same documents.
 */
public final class GeneratedSuites {

    private static final List<String> ZONES =
            List.of(
                    "UTC",
                    "Europe/Berlin",
                    "America/New_York",
                    "Asia/Kathmandu",
                    "Australia/Lord_Howe",
                    "America/Santiago",
                    "Pacific/Apia");

    /** Around changes of clocks, midnights, and ends of months and years. */
    private static final List<String> MOMENTS =
            List.of(
                    "2026-03-29T00:59:59.999Z",
                    "2026-03-29T01:00:00Z",
                    "2026-10-25T00:30:00Z",
                    "2026-10-25T01:30:00Z",
                    "2026-03-08T06:59:59.999Z",
                    "2026-03-08T07:00:00Z",
                    "2026-11-01T05:30:00Z",
                    "2026-11-01T06:30:00Z",
                    "2026-09-06T04:00:00Z",
                    "2026-04-05T03:30:00Z",
                    "2026-12-31T23:59:59.999Z",
                    "2028-02-29T12:00:00Z",
                    "2026-11-20T10:00:00Z");

    private static final List<String> TEXTS =
            List.of(
                    "London",
                    "LONDON",
                    " london ",
                    "New London",
                    "Санкт-Петербург",
                    "САНКТ-ПЕТЕРБУРГ",
                    "Сан\u0442а",
                    "Orle\u0301ans",
                    "Orl\u00e9ans",
                    "ORL\u00c9ANS",
                    "東京都",
                    "東京",
                    "Ⅷ wijk",
                    "Zu\u0308rich",
                    "ZÜRICH",
                    "\ud801\udc00 Deseret",
                    "\ud801\udc28 deseret");

    private static final List<String> STATUSES =
            List.of("waiting", "hold", "approved", "cancelled", "trash", "deleted");
    private static final List<String> PERIODS =
            List.of("day", "24h", "week", "month", "year", "any");
    private static final List<String> TYPES = List.of("any", "valid", "wait", "accept", "ok");
    private static final int ROTATORS = 4;
    private static final int COMPANIES = 6;

    private final Random random;

    public GeneratedSuites(long seed) {
        random = new Random(seed);
    }

    /** A document with so many cases, as plain maps, lists, texts and numbers. */
    public Map<String, Object> next(int cases) {
        Instant moment = Instant.parse(any(MOMENTS));
        PlainWorld world = new PlainWorld(ZoneId.of(any(ZONES)), rotators(), companies(moment));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("zone", world.zone().getId());
        document.put("script", text(world.rotators().getOrDefault(0, List.of())));
        Map<String, Object> rotators = new LinkedHashMap<>();
        world.rotators()
                .forEach((number, rules) -> {
                    if (number > 0) {
                        rotators.put(String.valueOf(number), text(rules));
                    }
                });
        document.put("rotators", rotators);
        document.put("companies", document(world.companies()));
        List<Object> list = new ArrayList<>();
        for (int number = 0; number < cases; number++) {
            list.add(document(world, lead(moment)));
        }
        document.put("cases", list);
        return document;
    }

    private static String text(List<PlainRule> rules) {
        return rules.stream().map(rule -> rule.text() + "\n").collect(Collectors.joining());
    }

    private static Map<String, Object> document(Map<Integer, PlainCompany> companies) {
        Map<String, Object> document = new LinkedHashMap<>();
        companies.forEach((number, company) -> {
            List<Object> leads = new ArrayList<>();
            for (PlainLeads each : company.leads()) {
                Map<String, Object> counted = new LinkedHashMap<>();
                counted.put("status", each.status());
                counted.put("at", each.at().toString());
                counted.put("count", each.count());
                leads.add(counted);
            }
            document.put(
                    String.valueOf(number), ordered("active", company.active(), "leads", leads));
        });
        return document;
    }

    private static Map<String, Object> document(PlainWorld world, PlainLead lead) {
        Map<String, Object> odds = new LinkedHashMap<>();
        List<Object> reached = new ArrayList<>();
        new PlainRouting(world, lead)
                .odds()
                .forEach((company, chance) -> {
                    if (company > 0 && chance > 0) {
                        odds.put(String.valueOf(company), Math.min(1, chance));
                        reached.add(company);
                    }
                });
        Map<String, Object> expect = ordered("odds", odds, "reaches", reached);
        Map<String, Object> document =
                ordered("lead", lead.attributes(), "at", lead.at().toString());
        document.put("expect", expect);
        return document;
    }

    /** A map that keeps its order, so that the same seed gives the same text. */
    private static Map<String, Object> ordered(
            String firstKey, Object first, String secondKey, Object second) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(firstKey, first);
        map.put(secondKey, second);
        return map;
    }

    /** Rotators 1 to 4 and the script 0; each names only later rotators. */
    private Map<Integer, List<PlainRule>> rotators() {
        Map<Integer, List<PlainRule>> rotators = new TreeMap<>();
        for (int number = 0; number <= ROTATORS; number++) {
            List<PlainRule> rules = new ArrayList<>();
            for (int line = random.nextInt(number == 0 ? 7 : 4); line >= 0; line--) {
                rules.add(rule(number));
            }
            rotators.put(number, rules);
        }
        return rotators;
    }

    private PlainRule rule(int script) {
        boolean leads = script < ROTATORS && random.nextInt(3) == 0;
        return new PlainRule(
                conditions(),
                random.nextInt(5) < 3 ? 100 + random.nextInt(9_901) : 0,
                random.nextInt(5) == 0 ? window() : List.of(),
                random.nextInt(5) == 0
                        ? List.of(1 + random.nextInt(7), 1 + random.nextInt(7))
                        : List.of(),
                random.nextInt(4) == 0,
                random.nextInt(3) == 0
                        ? List.of(new PlainCap(any(PERIODS), any(TYPES), 1 + random.nextInt(8)))
                        : List.of(),
                leads ? 0 : 1 + random.nextInt(COMPANIES),
                leads ? script + 1 + random.nextInt(ROTATORS - script) : 0,
                random.nextBoolean());
    }

    private List<Integer> window() {
        int from = random.nextInt(1440);
        int to = random.nextInt(1440);
        return from == to ? List.of() : List.of(from, to);
    }

    private List<Map.Entry<String, String>> conditions() {
        List<Map.Entry<String, String>> conditions = new ArrayList<>();
        if (random.nextInt(3) == 0) {
            conditions.add(Map.entry("geo", random.nextBoolean() ? "ru" : "us,ru"));
        }
        if (random.nextInt(5) == 0) {
            conditions.add(Map.entry("user", random.nextBoolean() ? "1" : "2,3"));
        }
        if (random.nextInt(6) == 0) {
            conditions.add(Map.entry("mobile", String.valueOf(random.nextInt(2))));
        }
        if (random.nextInt(4) == 0) {
            String text = any(TEXTS);
            int cut = random.nextBoolean() ? 0 : text.offsetByCodePoints(0, 1);
            conditions.add(
                    Map.entry(
                            random.nextBoolean() ? "city" : "utms",
                            (random.nextBoolean() ? "[?" : "[") + text.substring(cut) + "]"));
        }
        return conditions;
    }

    private Map<Integer, PlainCompany> companies(Instant moment) {
        Map<Integer, PlainCompany> companies = new TreeMap<>();
        for (int company = 1; company < COMPANIES; company++) {
            List<PlainLeads> leads = new ArrayList<>();
            for (int group = random.nextInt(4); group > 0; group--) {
                leads.add(new PlainLeads(any(STATUSES), counted(moment), 1 + random.nextInt(5)));
            }
            companies.put(company, new PlainCompany(random.nextInt(4) > 0, leads));
        }
        return companies;
    }

    /** A moment at, or a millisecond beside, an edge of one of the periods. */
    private Instant counted(Instant moment) {
        List<Integer> days = List.of(0, 1, 7, 30, 365);
        Instant edge = moment.minusSeconds(86_400L * any(days));
        return random.nextInt(3) == 0
                ? moment.minusMillis(random.nextInt(200_000_000))
                : edge.plusMillis(random.nextInt(3) - 1);
    }

    private PlainLead lead(Instant moment) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        if (random.nextInt(6) > 0) {
            attributes.put("geo", random.nextBoolean() ? "ru" : "us");
        }
        if (random.nextInt(3) > 0) {
            attributes.put("user", 1 + random.nextInt(3));
        }
        attributes.put("mobile", random.nextInt(2));
        attributes.put("city", any(TEXTS));
        attributes.put("utms", any(TEXTS));
        Instant at =
                random.nextInt(3) > 0
                        ? moment
                        : moment.plusMillis(random.nextInt(100_000_000) - 50_000_000);
        return new PlainLead(attributes, at);
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
