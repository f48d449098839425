package io.penstock.dsl.script.match;

import io.penstock.domain.lead.Attribute;
import io.penstock.domain.lead.CaseFolding;
import io.penstock.domain.lead.LeadAttributes;
import io.penstock.dsl.script.syntax.Term;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;

/** A compiled condition on what a lead carries; immutable. */
public sealed interface Condition {

    /** What the condition is about. */
    Attribute attribute();

    /** Whether it holds; never for an attribute that the lead does not carry. */
    boolean holds(LeadAttributes attributes);

    /** The codes of the values that it asks for; none where it asks for a part of a text. */
    int[] codes();

    /** Whether it holds whenever the lead has one of the {@link #codes}. */
    boolean isToldByCode();

    /** Compiles a term. */
    static Condition of(Term.Match match) {
        return switch (match) {
            case Term.NumberMatch(var attribute, var values) ->
                    OneOf.of(attribute, values, Long::longValue);
            case Term.FlagMatch(var attribute, var value) -> OneOf.of(attribute, value ? 1 : 0);
            case Term.CountryMatch(var attribute, var codes) ->
                    OneOf.of(attribute, codes, LeadAttributes::countryNumber);
            case Term.TextMatch(var attribute, var text, var contains) ->
                    contains
                            ? new Contains(attribute, CaseFolding.fold(text))
                            : new Equal(attribute, CaseFolding.fold(text));
        };
    }

    /** A number, flag or country is one of these, in ascending order and each once. */
    @SuppressWarnings("ArrayRecordComponent") // never compared and never changed
    record OneOf(Attribute attribute, long[] values, int[] codes) implements Condition {

        private static OneOf of(Attribute attribute, long... values) {
            int[] codes = new int[values.length];
            for (int value = 0; value < codes.length; value++) {
                codes[value] = LeadAttributes.codeOf(values[value]);
            }
            return new OneOf(attribute, values, codes);
        }

        private static <V> OneOf of(Attribute attribute, List<V> values, ToLongFunction<V> number) {
            // Most lists have one value, for which a stream takes ten times as long.
            long[] numbers =
                    values.size() == 1
                            ? new long[] {number.applyAsLong(values.getFirst())}
                            : values.stream().mapToLong(number).sorted().distinct().toArray();
            return of(attribute, numbers);
        }

        @Override
        public boolean holds(LeadAttributes attributes) {
            return Arrays.binarySearch(values, attributes.number(attribute)) >= 0;
        }

        @Override
        public boolean isToldByCode() {
            return values[values.length - 1] <= Integer.MAX_VALUE;
        }
    }

    /** A text equals this folded one. */
    record Equal(Attribute attribute, String folded) implements Condition {

        @Override
        public boolean holds(LeadAttributes attributes) {
            return folded.equals(attributes.folded(attribute));
        }

        @Override
        public int[] codes() {
            return new int[] {LeadAttributes.codeOf(folded)};
        }

        @Override
        public boolean isToldByCode() {
            return false;
        }
    }

    /** A text contains this folded one. */
    record Contains(Attribute attribute, String folded) implements Condition {

        private static final int[] NO_CODES = {};

        @Override
        public boolean holds(LeadAttributes attributes) {
            String value = attributes.folded(attribute);
            return value != null && value.contains(folded);
        }

        @Override
        public int[] codes() {
            return NO_CODES;
        }

        @Override
        public boolean isToldByCode() {
            return false;
        }
    }
}
