package io.penstock.dsl.script.explain;

import io.penstock.domain.routing.RotatorId;
import io.penstock.dsl.script.syntax.Line;
import io.penstock.dsl.script.syntax.Term;
import io.penstock.dsl.share.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parts of a line in words. */
final class LinePhrases {

    private LinePhrases() {}

    /** Which leads the line is for, as in "leads whose country is Ukraine (ua)". */
    static String leads(Line line) {
        List<String> phrases = new ArrayList<>();
        line.terms(Term.Match.class).map(ConditionPhrase::of).forEach(phrases::add);
        line.terms(Term.TimeWindow.class)
                .map(time -> ArrivalPhrase.of(time.window()))
                .forEach(phrases::add);
        line.terms(Term.DayWindow.class)
                .map(day -> ArrivalPhrase.of(day.window()))
                .forEach(phrases::add);
        return ConditionPhrase.leads(phrases);
    }

    static String target(Line line) {
        return switch (line.target()) {
            case Term.CompanyTarget target -> "company " + target.company();
            case Term.RotatorTarget(RotatorId rotator, boolean bucket) ->
                    (bucket ? "bucket " : "rotator ") + rotator;
        };
    }

    /** The percentage of a line, where it is below 100. */
    static Optional<Fraction> chance(Line line) {
        return line.terms(Term.Probability.class)
                .map(chance -> Fraction.ofHundredths(chance.hundredths()))
                .filter(chance -> !chance.equals(Fraction.ONE))
                .findFirst();
    }
}
