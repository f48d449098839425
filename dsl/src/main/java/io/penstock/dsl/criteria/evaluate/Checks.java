package io.penstock.dsl.criteria.evaluate;

import com.google.re2j.Pattern;
import io.penstock.domain.expression.Variables;
import java.util.List;

/** Checks that are made of others, or of one value. */
public final class Checks {

    private Checks() {}

    /** True where all are; asked from left to right, up to the first that is not. */
    public static Check all(List<Expression> parts) {
        Expression[] each = parts.toArray(Expression[]::new);
        return variables -> {
            for (Expression part : each) {
                if (!part.holds(variables)) {
                    return false;
                }
            }
            return true;
        };
    }

    /** True where one is; asked from left to right, up to the first that is. */
    public static Check any(List<Expression> parts) {
        Expression[] each = parts.toArray(Expression[]::new);
        return variables -> {
            for (Expression part : each) {
                if (part.holds(variables)) {
                    return true;
                }
            }
            return false;
        };
    }

    /** True where the other does not hold. */
    public static Check not(Expression other) {
        return variables -> !other.holds(variables);
    }

    /** True where every operand is there, and their comparison does not hold. */
    public static Check unlike(Check comparison, List<Expression> operands) {
        return variables -> arePresent(operands, variables) && !comparison.holds(variables);
    }

    private static boolean arePresent(List<Expression> operands, Variables variables) {
        return operands.stream().allMatch(operand -> operand.value(variables) != null);
    }

    /** True where both are there and relate so. */
    public static Check related(Relation relation, Expression left, Expression right) {
        if (relation.isOrder() && WholeNumbers.isConstant(right)) {
            return new WholeComparison(
                    relation, left, WholeNumbers.ofConstant(right), ((Constant) right).operand());
        }
        boolean equality = relation == Relation.EQUAL || relation == Relation.NOT_EQUAL;
        return equality && right instanceof Constant constant && constant.isPlainText()
                ? new TextComparison(relation, left, constant.operand())
                : new Comparison(relation, left, right);
    }

    /** True where all are there, and the value is between the others or equals one. */
    public static Check between(Expression value, Expression least, Expression most) {
        Between exact = new Between(value, least, most);
        return WholeNumbers.isConstant(least) && WholeNumbers.isConstant(most)
                ? new WholeRange(
                        value, WholeNumbers.ofConstant(least), WholeNumbers.ofConstant(most), exact)
                : exact;
    }

    /** True where the value is missing or has nothing but blanks. */
    public static Check blank(Expression value) {
        return variables -> Values.isBlank(value.value(variables));
    }

    /** True where the value, or an element of a list, equals one of the elements. */
    public static Check among(Expression value, List<Expression> elements) {
        return elements.stream().allMatch(Constant.class::isInstance)
                ? new ConstantMembership(
                        value, elements.stream().map(Constant.class::cast).toList())
                : new Membership(value, List.copyOf(elements));
    }

    /** True where the pattern is found anywhere in the value, or in an element of a list. */
    public static Check matches(Expression value, Pattern pattern) {
        return variables -> {
            Operand asked = Operand.of(value, variables);
            return asked != null
                    && asked.elements().stream()
                            .anyMatch(one -> pattern.matcher(one.text()).find());
        };
    }

    /** True while a calendar is open. */
    public static Check open(String calendar) {
        return variables -> variables.isOpen(calendar);
    }
}
