package io.penstock.dsl.script.check;

import io.penstock.domain.lead.Attribute;
import io.penstock.domain.lead.CaseFolding;
import io.penstock.dsl.script.syntax.Term;
import java.util.Set;

/** What a condition asks of one attribute, in a form that conditions can be compared in. */
sealed interface Demand {

    Attribute attribute();

    /** Whether every value that satisfies the other demand satisfies this one. */
    boolean isImpliedBy(Demand other);

    static Demand of(Term.Match match) {
        return switch (match) {
            case Term.NumberMatch(var attribute, var values) ->
                    new OneOf(attribute, Set.copyOf(values));
            case Term.CountryMatch(var attribute, var codes) ->
                    new OneOf(attribute, Set.copyOf(codes));
            case Term.FlagMatch(var attribute, var value) -> new OneOf(attribute, Set.of(value));
            case Term.TextMatch(var attribute, var text, var contains) ->
                    contains
                            ? new Part(attribute, CaseFolding.fold(text))
                            : new Whole(attribute, CaseFolding.fold(text));
        };
    }

    /** The value is one of these. */
    record OneOf(Attribute attribute, Set<?> values) implements Demand {

        @Override
        public boolean isImpliedBy(Demand other) {
            return other instanceof OneOf that
                    && that.attribute == attribute
                    && values.containsAll(that.values);
        }
    }

    /** The text is this. */
    record Whole(Attribute attribute, String folded) implements Demand {

        @Override
        public boolean isImpliedBy(Demand other) {
            return equals(other);
        }
    }

    /** The text contains this. */
    record Part(Attribute attribute, String folded) implements Demand {

        @Override
        public boolean isImpliedBy(Demand other) {
            return switch (other) {
                case OneOf _ -> false;
                case Whole whole ->
                        whole.attribute() == attribute && whole.folded().contains(folded);
                case Part part -> part.attribute() == attribute && part.folded().contains(folded);
            };
        }
    }
}
