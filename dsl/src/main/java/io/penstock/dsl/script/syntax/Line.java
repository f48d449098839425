package io.penstock.dsl.script.syntax;

import io.penstock.domain.cap.Cap;
import io.penstock.dsl.script.syntax.Term.Target;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A rule of a script.
 *
 * @param number the line, from 1
 * @param text the line as written, without blanks around it
 * @param terms all its terms in canonical order, the target last
 */
public record Line(int number, String text, List<PlacedTerm> terms) implements Statement {

    private static final TermOrder ORDER = new TermOrder();

    /**
     * Brings the terms into their canonical order.
     *
     * @throws IllegalArgumentException when no term is a target
     */
    public Line {
        terms = terms.stream().sorted(ORDER).toList();
        if (terms.isEmpty() || !(terms.getLast().term() instanceof Target)) {
            throw new IllegalArgumentException("A line needs a target: " + text);
        }
    }

    /** Where the line sends the lead; of a company and a rotator, the rotator. */
    public Target target() {
        return (Target) placedTarget().term();
    }

    /** The target and where it stands. */
    public PlacedTerm placedTarget() {
        return terms.getLast();
    }

    /** The terms of one type, in canonical order. */
    public <T extends Term> Stream<T> terms(Class<T> type) {
        return terms.stream().map(PlacedTerm::term).filter(type::isInstance).map(type::cast);
    }

    /** The first term of one type and where it stands. */
    public Optional<PlacedTerm> placed(Class<? extends Term> type) {
        return terms.stream().filter(placed -> type.isInstance(placed.term())).findFirst();
    }

    public boolean has(Class<? extends Term> type) {
        return placed(type).isPresent();
    }

    /** The caps that bind; malformed ones are not among them. */
    public List<Cap> caps() {
        return terms(Term.CapLimit.class).map(Term.CapLimit::cap).toList();
    }

    /**
     * Whether the line names a company and a time or day but nothing else that could hold. The
     * manual lets such a line never fire.
     */
    public boolean isTimeAlone() {
        return target() instanceof Term.CompanyTarget
                && (has(Term.TimeWindow.class) || has(Term.DayWindow.class))
                && !has(Term.Match.class)
                && !has(Term.Probability.class)
                && !has(Term.Active.class)
                && !has(Term.CapLimit.class);
    }
}
