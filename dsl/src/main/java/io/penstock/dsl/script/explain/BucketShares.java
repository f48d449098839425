package io.penstock.dsl.script.explain;

import io.penstock.dsl.script.syntax.Line;
import io.penstock.dsl.script.syntax.Term;
import io.penstock.dsl.share.Fraction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * The shares of a bucket's targets when every line holds and every nested rotator gives a company
 * of its own.
 */
final class BucketShares {

    private BucketShares() {}

    /** The share of each target in the order of the lines; 1 in all, and empty without lines. */
    static SequencedMap<String, Fraction> of(List<Line> lines) {
        SequencedMap<String, Fraction> weights = new LinkedHashMap<>();
        for (Line line : lines) {
            Fraction weight =
                    line.terms(Term.Probability.class)
                            .findFirst()
                            .map(chance -> Fraction.ofHundredths(chance.hundredths()))
                            .orElse(Fraction.ZERO);
            weights.merge(LinePhrases.target(line), weight, Fraction::plus);
        }
        Fraction sum = sum(weights);
        long without = weights.values().stream().filter(Fraction::isZero).count();
        if (without > 0 && sum.compareTo(Fraction.ONE) < 0) {
            Fraction each = Fraction.ONE.minus(sum).dividedBy(Fraction.of(without, 1));
            weights.replaceAll((_, weight) -> weight.isZero() ? each : weight);
        }
        Fraction total = sum(weights);
        weights.replaceAll((_, weight) -> weight.dividedBy(total));
        return weights;
    }

    private static Fraction sum(SequencedMap<String, Fraction> weights) {
        return weights.values().stream().reduce(Fraction.ZERO, Fraction::plus);
    }
}
