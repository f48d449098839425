package io.penstock.dsl.script.evaluate;

import io.penstock.domain.lead.Attribute;
import io.penstock.domain.lead.LeadAttributes;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Scripts of many lines over every attribute, and leads that meet some of them; seeded. */
public final class WideRouting {

    private static final List<String> COUNTRIES = List.of("ru", "us", "de", "kz", "by", "ua");
    private static final List<String> TEXTS =
            List.of("Aa", "BB", "straße", "STRASSE", "new york", "york", "x", "?", "ёлка");
    private static final List<String> ZONES =
            List.of("UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Apia");
    private static final int NUMBERS = 12;

    private final Random random;

    /** Begins with a seed. */
    public WideRouting(long seed) {
        random = new Random(seed);
    }

    /** A script whose lines may lead into rotators 1 to 3. */
    public String script(int lines) {
        return lines(lines, 20);
    }

    /** A script whose lines name companies. */
    public String rotator(int lines) {
        return lines(lines, 1);
    }

    private String lines(int lines, int targets) {
        return IntStream.range(0, lines)
                .mapToObj(_ -> line(targets) + "\n")
                .collect(Collectors.joining());
    }

    private String line(int targets) {
        StringBuilder line = new StringBuilder();
        for (int terms = random.nextInt(4); terms > 0; terms--) {
            line.append(match()).append(' ');
        }
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> line.append(1 + random.nextInt(99)).append("% ");
            case 3 -> line.append("time(").append(random.nextInt(12)).append("-17) ");
            case 4 -> line.append("dow(2-").append(1 + random.nextInt(7)).append(") ");
            case 5 -> line.append("max(day,any,").append(1 + random.nextInt(3)).append(") ");
            case 6 -> line.append("@active ");
            default -> {}
        }
        return switch (random.nextInt(targets)) {
            case 1 -> line.append("rot(").append(1 + random.nextInt(3)).append(')').toString();
            case 2 -> line.append("bucket(").append(1 + random.nextInt(3)).append(')').toString();
            default -> line.append('#').append(1 + random.nextInt(9)).toString();
        };
    }

    private String match() {
        Attribute attribute = any(List.of(Attribute.values()));
        return attribute.key()
                + ":"
                + switch (attribute.kind()) {
                    case NUMBER -> number() + (random.nextBoolean() ? "," + number() : "");
                    case FLAG -> random.nextInt(2);
                    case COUNTRY ->
                            any(COUNTRIES) + (random.nextBoolean() ? "," + any(COUNTRIES) : "");
                    case TEXT -> (random.nextBoolean() ? "[ " : "[?") + any(TEXTS) + "]";
                };
    }

    /** A lead that has most attributes. */
    public Situation situation() {
        LeadAttributes.Builder lead = LeadAttributes.builder();
        for (Attribute attribute : Attribute.values()) {
            if (random.nextInt(6) > 0) {
                switch (attribute.kind()) {
                    case NUMBER -> lead.number(attribute, number());
                    case FLAG -> lead.flag(attribute, random.nextBoolean());
                    case COUNTRY -> lead.country(attribute, any(COUNTRIES));
                    case TEXT ->
                            lead.text(
                                    attribute,
                                    any(TEXTS) + (random.nextBoolean() ? "" : any(TEXTS)));
                }
            }
        }
        Instant at = Instant.ofEpochMilli(random.nextLong(-1_000_000_000_000L, 3_000_000_000_000L));
        return new Situation(lead.build(), random.nextLong(), at, ZoneId.of(any(ZONES)));
    }

    private int number() {
        return random.nextInt(NUMBERS);
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
