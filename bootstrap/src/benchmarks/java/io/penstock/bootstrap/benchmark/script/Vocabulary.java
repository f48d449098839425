package io.penstock.bootstrap.benchmark.script;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The values that scripts and leads of a benchmark share.
 *
 * @param users how many users there are
 * @param flows how many flows there are, and as many areas
 */
record Vocabulary(int users, int flows) {

    private static final List<String> COUNTRIES =
            List.of("ru", "us", "de", "kz", "by", "ua", "pl", "fr");

    /** The longer a script, the more it speaks of. */
    static Vocabulary of(WorkloadKind kind, int lines) {
        return switch (kind) {
            case SELECTIVE -> new Vocabulary(lines, lines);
            case MIXED -> new Vocabulary(Math.max(10, lines / 20), lines);
        };
    }

    /** The first countries are much more common than the last ones, as with real traffic. */
    String country(Random random) {
        double place = random.nextDouble();
        return COUNTRIES.get((int) (place * place * COUNTRIES.size()));
    }

    List<String> countries(Random random, int count) {
        return different(() -> country(random), count);
    }

    int countryNumber(String country) {
        return COUNTRIES.indexOf(country);
    }

    List<Integer> users(Random random, int count) {
        return different(() -> random.nextInt(users), count);
    }

    List<Integer> flows(Random random, int count) {
        return different(() -> random.nextInt(flows), count);
    }

    private static <T> List<T> different(Supplier<T> values, int count) {
        return Stream.generate(values).distinct().limit(count).sorted().toList();
    }

    String area(Random random) {
        return "area " + random.nextInt(flows);
    }

    /** The number at the end of an area's name. */
    static int areaNumber(String area) {
        return Integer.parseInt(area.substring("area ".length()));
    }
}
