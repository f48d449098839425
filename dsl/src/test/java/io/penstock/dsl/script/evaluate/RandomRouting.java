package io.penstock.dsl.script.evaluate;

import io.penstock.domain.cap.Cap;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.Attribute;
import io.penstock.domain.lead.LeadAttributes;
import io.penstock.domain.routing.RoutingGuards;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Scripts, leads and guards out of a small world, so that much of them meets; seeded. */
final class RandomRouting {

    private static final List<String> TERMS =
            List.of(
                    "geo:ru",
                    "geo:us,ru",
                    "geo:de",
                    "geoip:us",
                    "user:1",
                    "user:2,3",
                    "mobile:1",
                    "bad:0",
                    "city:[London]",
                    "city:[?LON]",
                    "area:[?straße]",
                    "time(8-1730)",
                    "time(22-6)",
                    "time(0-24)",
                    "dow(1-5)",
                    "dow(6-1)",
                    "dow(3)",
                    "@active",
                    "max(day,any,2)",
                    "max(24h,ok,3)",
                    "max(any,any,1)",
                    "max(day, any, 1)");
    private static final List<String> CHANCES =
            List.of("50%", "33.33%", "100%", "1%", "80%", "25%");

    private final Random random;

    RandomRouting(long seed) {
        random = new Random(seed);
    }

    /** Rotators 1 to 3, each naming only later ones or one that there is not. */
    Map<Integer, String> rotators() {
        Map<Integer, String> rotators = new HashMap<>();
        for (int rotator = 1; rotator <= 3; rotator++) {
            rotators.put(rotator, script(rotator + 1, 4));
        }
        return rotators;
    }

    String script() {
        return script(1, 6);
    }

    private String script(int firstRotator, int mostLines) {
        StringBuilder text = new StringBuilder();
        for (int line = random.nextInt(mostLines + 1); line >= 0; line--) {
            text.append(line(firstRotator)).append('\n');
        }
        return text.toString();
    }

    private String line(int firstRotator) {
        Set<String> forms = new HashSet<>();
        List<String> terms = new ArrayList<>();
        for (int count = random.nextInt(4); count > 0; count--) {
            String term = TERMS.get(random.nextInt(TERMS.size()));
            boolean once = term.startsWith("time") || term.startsWith("dow");
            if (!once || forms.add(term.substring(0, 3))) {
                terms.add(term);
            }
        }
        if (random.nextInt(5) < 3) {
            terms.add(CHANCES.get(random.nextInt(CHANCES.size())));
        }
        terms.add(random.nextInt(terms.size() + 1), target(firstRotator));
        return String.join(" ", terms);
    }

    private String target(int firstRotator) {
        if (random.nextInt(3) > 0) {
            return "#" + (1 + random.nextInt(5));
        }
        int rotator = firstRotator + random.nextInt(Math.max(1, 4 - firstRotator));
        return (random.nextBoolean() ? "rot(" : "bucket(") + (rotator > 3 ? 9 : rotator) + ")";
    }

    Situation situation() {
        LeadAttributes.Builder lead = LeadAttributes.builder();
        if (random.nextInt(8) > 0) {
            lead.country(Attribute.GEO, random.nextBoolean() ? "ru" : "US");
        }
        if (random.nextInt(3) > 0) {
            lead.number(Attribute.USER, 1 + random.nextInt(3));
        }
        lead.country(Attribute.GEOIP, random.nextBoolean() ? "us" : "de");
        lead.flag(Attribute.MOBILE, random.nextBoolean());
        lead.flag(Attribute.BAD, random.nextBoolean());
        lead.text(Attribute.CITY, random.nextBoolean() ? " london" : "New London");
        lead.text(Attribute.AREA, random.nextBoolean() ? "LANGE STRASSE" : "Lange Straße");
        Instant at = Instant.ofEpochSecond(1_790_000_000L + random.nextInt(10_000_000));
        ZoneId zone = ZoneId.of(random.nextBoolean() ? "Europe/Berlin" : "America/New_York");
        return new Situation(lead.build(), random.nextLong(), at, zone);
    }

    RoutingGuards guards() {
        int inactive = random.nextInt(6);
        int salt = random.nextInt(100);
        return new RoutingGuards() {
            @Override
            public boolean active(CompanyId company) {
                return company.value() != inactive;
            }

            @Override
            public long used(CompanyId company, Cap cap) {
                return (company.value() * 7L + cap.period().ordinal() + salt) % 4;
            }
        };
    }
}
