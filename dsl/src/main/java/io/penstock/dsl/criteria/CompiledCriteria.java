package io.penstock.dsl.criteria;

import io.penstock.domain.expression.Condition;
import java.util.List;
import java.util.Optional;

/**
 * What became of a condition's text.
 *
 * @param condition empty exactly where there is a problem
 * @param problems every one, by its place
 */
public record CompiledCriteria(Optional<Condition> condition, List<ExpressionProblem> problems) {

    public CompiledCriteria {
        problems = List.copyOf(problems);
        if (condition.isPresent() != problems.isEmpty()) {
            throw new IllegalArgumentException("There is a condition where nothing is wrong.");
        }
    }
}
