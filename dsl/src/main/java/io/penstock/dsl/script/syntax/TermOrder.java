package io.penstock.dsl.script.syntax;

import java.util.Comparator;

/**
 * The canonical order of terms: conditions in the order of their attributes, probability, time,
 * day, {@code @active}, caps, ignored caps, an ignored company, the target. Terms of one rank keep
 * the order in which they were written.
 */
final class TermOrder implements Comparator<PlacedTerm> {

    private static final int AFTER_CONDITIONS = 1_000;

    @Override
    public int compare(PlacedTerm left, PlacedTerm right) {
        return Integer.compare(rank(left.term()), rank(right.term()));
    }

    private static int rank(Term term) {
        return switch (term) {
            case Term.Match match -> match.attribute().ordinal();
            case Term.Probability _ -> AFTER_CONDITIONS;
            case Term.TimeWindow _ -> AFTER_CONDITIONS + 1;
            case Term.DayWindow _ -> AFTER_CONDITIONS + 2;
            case Term.Active _ -> AFTER_CONDITIONS + 3;
            case Term.CapLimit _ -> AFTER_CONDITIONS + 4;
            case Term.MalformedCap _ -> AFTER_CONDITIONS + 5;
            case Term.CompanyTarget _ -> AFTER_CONDITIONS + 6;
            case Term.RotatorTarget _ -> AFTER_CONDITIONS + 7;
        };
    }
}
