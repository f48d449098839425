package io.penstock.dsl.criteria.evaluate;

import io.penstock.domain.expression.Variables;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether a value, or an element of a list, equals one of several constants; looked up. */
final class ConstantMembership implements Check {

    private final Expression value;
    private final Set<BigDecimal> numbers = new HashSet<>();
    private final Set<String> texts = new HashSet<>();

    ConstantMembership(Expression value, List<Constant> elements) {
        this.value = value;
        for (Constant element : elements) {
            BigDecimal number = element.operand().number();
            if (number == null) {
                texts.add(element.operand().folded());
            } else {
                numbers.add(number.stripTrailingZeros());
            }
        }
    }

    @Override
    public boolean holds(Variables variables) {
        Object given = value.value(variables);
        return switch (given) {
            case null -> false;
            case String text when numbers.isEmpty() -> texts.contains(Values.folded(text));
            case List<?> _ -> new Operand(given).elements().stream().anyMatch(this::isAmong);
            default -> isAmong(new Operand(given));
        };
    }

    private boolean isAmong(Operand one) {
        BigDecimal number = one.number();
        return number == null
                ? texts.contains(one.folded())
                : numbers.contains(number.stripTrailingZeros());
    }
}
