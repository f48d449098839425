package io.penstock.dsl.criteria.evaluate;

import io.penstock.domain.expression.Variables;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One side of a comparison, with what was made of it. Immutable but for what it remembers. */
final class Operand {

    private final Object value;
    private final @Nullable BigDecimal number;
    private @Nullable String folded;

    Operand(Object value) {
        this.value = value;
        this.number = Values.number(value);
    }

    /** The operand that an expression gives; that of a constant was made when it was compiled. */
    static @Nullable Operand of(Expression expression, Variables variables) {
        if (expression instanceof Constant constant) {
            return constant.operand();
        }
        Object value = expression.value(variables);
        return value == null ? null : new Operand(value);
    }

    /** The elements of a list that are there, or the operand alone. */
    List<Operand> elements() {
        return value instanceof List<?> list
                ? list.stream().filter(Objects::nonNull).map(Operand::new).toList()
                : List.of(this);
    }

    boolean isList() {
        return value instanceof List<?>;
    }

    @Nullable BigDecimal number() {
        return number;
    }

    /** Whether it is a number itself, and no text that looks like one. */
    boolean isNumber() {
        return number != null && value instanceof Number;
    }

    String text() {
        return Values.text(value);
    }

    String folded() {
        String known = folded;
        if (known == null) {
            known = Values.folded(text());
            folded = known;
        }
        return known;
    }
}
