package io.penstock.application.flow.trial;

import io.penstock.dsl.share.Fraction;
import java.util.ArrayList;
import java.util.List;

/**
 * Goes through a tree of choices, one way after the other: a way makes the choices of the one
 * before again up to the last that has another option. Not thread-safe.
 */
final class Branches {

    private final List<Branch> way = new ArrayList<>();
    private int depth;

    /** One choice of the way. */
    private static final class Branch {
        private final List<Fraction> options;
        private int option;

        Branch(List<Fraction> options) {
            this.options = options;
        }
    }

    /**
     * The option that this way takes.
     *
     * @param options the part of each, above 0; they sum to 1
     * @return its place, from 0
     */
    int choose(List<Fraction> options) {
        if (depth == way.size()) {
            way.add(new Branch(List.copyOf(options)));
        }
        return way.get(depth++).option;
    }

    /** Which part of all leads takes this way. */
    Fraction part() {
        return way.stream()
                .map(branch -> branch.options.get(branch.option))
                .reduce(Fraction.ONE, Fraction::times);
    }

    /** Begins the next way; false where there is none. */
    boolean next() {
        depth = 0;
        while (!way.isEmpty()) {
            Branch last = way.getLast();
            if (++last.option < last.options.size()) {
                return true;
            }
            way.removeLast();
        }
        return false;
    }
}
