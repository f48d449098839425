package io.penstock.bootstrap.bench.table;

import java.util.Optional;

/**
 * A line of the table: a side by itself, or as a ratio to another.
 *
 * @param what what the line says
 * @param side the name of the side
 * @param base the name of the side that it is divided by; absent: the line gives its figure
 * @param unit the unit of the sides' figures
 * @param bound what the ratio, or the figure, must be
 */
public record Line(
        String what, String side, Optional<String> base, String unit, Optional<Bound> bound) {

    public static Line ratio(String what, String side, String base, String unit, Bound bound) {
        return new Line(what, side, Optional.of(base), unit, Optional.of(bound));
    }

    public static Line figure(String what, String side, String unit) {
        return new Line(what, side, Optional.empty(), unit, Optional.empty());
    }

    public static Line figure(String what, String side, String unit, Bound bound) {
        return new Line(what, side, Optional.empty(), unit, Optional.of(bound));
    }
}
