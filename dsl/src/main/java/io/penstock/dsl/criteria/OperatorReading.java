package io.penstock.dsl.criteria;

import io.penstock.dsl.criteria.token.Token;
import java.util.Optional;

/**
 * An operator as it was found.
 *
 * @param isNegated whether it stands behind {@code not}
 * @param from where it begins
 * @param to where it ends
 */
record OperatorReading(Operator operator, boolean isNegated, int from, int to) {

    /**
     * Reads the operator that stands here: a sign, or words with {@code is}, {@code not}, {@code is
     * not} or {@code does not} before them.
     *
     * @return nothing, and nothing is read, where there is none
     */
    static Optional<OperatorReading> read(TokenCursor tokens) {
        Token first = tokens.peek();
        Optional<Operator> sign = Operator.of(first.kind());
        if (sign.isPresent()) {
            tokens.skip(1);
            return sign.map(found -> new OperatorReading(found, false, first.from(), first.to()));
        }
        int ahead = first.isWord("is") || first.isWord("does") ? 1 : 0;
        boolean negated = tokens.peek(ahead).isWord("not");
        boolean incomplete = first.isWord("does") && !negated;
        Optional<Operator.Phrase> phrase =
                incomplete
                        ? Optional.empty()
                        : Operator.phrase(tokens, negated ? ahead + 1 : ahead);
        phrase.ifPresent(found -> tokens.skip(ahead + (negated ? 1 : 0) + found.words().size()));
        return phrase.map(found ->
                new OperatorReading(found.operator(), negated, first.from(), tokens.last().to()));
    }
}
