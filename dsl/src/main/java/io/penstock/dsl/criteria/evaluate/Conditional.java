package io.penstock.dsl.criteria.evaluate;

import io.penstock.domain.expression.Variables;
import java.util.Optional;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/** One of two values, by a condition. */
public record Conditional(Expression condition, Expression then, Expression otherwise)
        implements Expression {

    @Override
    public @Nullable Object value(Variables variables) {
        return (condition.holds(variables) ? then : otherwise).value(variables);
    }

    /**
     * Collects the texts that an expression may give.
     *
     * @return the expression that is no text of its own, where there is one
     */
    public static Optional<Expression> outcomes(Expression expression, SequencedSet<String> texts) {
        return switch (expression) {
            case Conditional(Expression _, Expression then, Expression otherwise) ->
                    outcomes(then, texts).or(() -> outcomes(otherwise, texts));
            case Constant constant when constant.value() instanceof String text -> {
                texts.add(text);
                yield Optional.empty();
            }
            default -> Optional.of(expression);
        };
    }
}
