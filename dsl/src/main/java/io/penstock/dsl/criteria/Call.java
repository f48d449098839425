package io.penstock.dsl.criteria;

import io.penstock.dsl.criteria.Parsed.Yield;
import io.penstock.dsl.criteria.evaluate.Constant;
import io.penstock.dsl.criteria.evaluate.Expression;
import io.penstock.dsl.criteria.token.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A function with what it is given.
 *
 * @param to where the call ends
 */
record Call(Token name, List<Parsed> arguments, int to, Problems problems) {

    boolean has(int index) {
        return index < arguments.size();
    }

    Expression argument(int index) {
        return arguments.get(index).expression();
    }

    /** An argument that is a text in quotes; anything else is a problem. */
    Optional<String> text(int index, String what) {
        Parsed argument = arguments.get(index);
        if (argument.yields() == Yield.TEXT && argument.expression() instanceof Constant constant) {
            return Optional.of(constant.value().toString());
        }
        tell(index, what + " is a text in quotes.");
        return Optional.empty();
    }

    /** An argument that is a whole number from 0 to a most; anything else is a problem. */
    Optional<Integer> whole(int index, int most, String what) {
        Parsed argument = arguments.get(index);
        if (argument.expression() instanceof Constant constant
                && constant.value() instanceof BigDecimal number
                && number.stripTrailingZeros().scale() <= 0
                && number.signum() >= 0
                && number.compareTo(BigDecimal.valueOf(most)) <= 0) {
            return Optional.of(number.intValueExact());
        }
        tell(index, "%s is a whole number from 0 to %,d.".formatted(what, most));
        return Optional.empty();
    }

    /** Tells what is wrong with an argument, unless that is told already. */
    void tell(int index, String message) {
        tell(index, message, Optional.empty());
    }

    void tell(int index, String message, Optional<String> fix) {
        Parsed argument = arguments.get(index);
        if (!argument.isBroken()) {
            problems.add(argument.from(), argument.to(), message, fix);
        }
    }
}
