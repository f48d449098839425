package io.penstock.dsl.criteria.evaluate;

import io.penstock.domain.expression.Variables;
import org.jspecify.annotations.Nullable;

/** The value that goes by a name. */
public record Name(String name) implements Expression {

    /** Scopes know names as constants of programs, to which an interned one is the same object. */
    public Name {
        name = name.intern();
    }

    @Override
    public @Nullable Object value(Variables variables) {
        return variables.value(name);
    }
}
