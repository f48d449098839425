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
        if (given instanceof String text && Values.isAscii(text)) {
            return equalsConstant(text) == (relation == Relation.EQUAL);
        }
        return given != null && relation.holds(new Operand(given), constant);
    }

    private boolean equalsConstant(String text) {
        String folded = constant.folded();
        if (folded.length() != text.length()) {
            return false;
        }
        for (int place = 0; place < folded.length(); place++) {
            if (upper(text.charAt(place)) != folded.charAt(place)) {
                return false;
            }
        }
        return true;
    }

    private static char upper(char character) {
        return character >= 'a' && character <= 'z' ? (char) (character - 'a' + 'A') : character;
    }
}
