package io.penstock.dsl.criteria.evaluate;

import io.penstock.domain.expression.Variables;
import org.jspecify.annotations.Nullable;

/** The value that goes by a name. */
public record Name(String name) implements Expression {

    @Override
    public @Nullable Object value(Variables variables) {
        return variables.value(name);
    }
}
