package io.penstock.dsl.criteria.evaluate;

import com.google.re2j.Pattern;
import io.penstock.domain.expression.Variables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks that are made of others, or of one value. */
public final class Checks {

    private Checks() {}

    /** True where all are; asked from left to right, up to the first that is not. */
    public static Check all(List<Expression> parts) {
        List<Expression> merged = merged(parts);
        Expression first = merged.getFirst();
        return switch (merged.size()) {
            case 1 -> first::holds;
            case 2 -> {
                Expression second = merged.getLast();
                yield variables -> first.holds(variables) && second.holds(variables);
            }
            default -> allOf(merged.toArray(Expression[]::new));
        };
    }

    private static Check allOf(Expression[] parts) {
        return variables -> {
            for (Expression part : parts) {
                if (!part.holds(variables)) {
                    return false;
                }
            }
            return true;
        };
    }

    /** Neighbours that bound a value from both sides, as of a split by ranges, are one. */
    private static List<Expression> merged(List<Expression> parts) {
        List<Expression> merged = new ArrayList<>();
        for (Expression part : parts) {
            Optional<Check> range =
                    !merged.isEmpty()
                                    && merged.getLast() instanceof WholeComparison before
                                    && part instanceof WholeComparison comparison
                            ? before.and(comparison)
                            : Optional.empty();
            if (range.isPresent()) {
                merged.removeLast();
            }
            merged.add(range.isPresent() ? range.get() : part);
        }
        return merged;
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
        if (relation.comparesByOrder() && right instanceof Constant constant) {
            if (WholeNumbers.isConstant(constant)) {
                return WholeComparison.of(relation, left, constant);
            }
            if (relation.isEquality() && constant.isPlainText()) {
                return new TextComparison(relation, left, constant.operand());
            }
        }
        return new Comparison(relation, left, right);
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
