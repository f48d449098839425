package io.penstock.dsl.criteria.evaluate;

import io.penstock.domain.expression.Variables;

/**
 * Whether a value equals a constant that is a text and looks like no number, or is unequal to it; a
 * value that is no text of ASCII is compared as any other.
 */
record TextComparison(Relation relation, Expression value, Operand constant) implements Check {

    @Override
    public boolean holds(Variables variables) {
        Object given = value.value(variables);
        if (given instanceof String text) {
            return holds(text);
        }
        return given != null && relation.holds(new Operand(given), constant);
    }

    private boolean holds(String text) {
        String folded = constant.folded();
        int length = text.length();
        boolean equal = length == folded.length();
        for (int place = 0; place < length; place++) {
            char character = text.charAt(place);
            if (character >= Values.BEYOND_ASCII) {
                return relation.holds(new Operand(text), constant);
            }
            equal = equal && upper(character) == folded.charAt(place);
        }
        return equal == (relation == Relation.EQUAL);
    }

    private static char upper(char character) {
        return character >= 'a' && character <= 'z' ? (char) (character - 'a' + 'A') : character;
    }
}
