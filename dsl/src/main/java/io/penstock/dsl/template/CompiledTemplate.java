package io.penstock.dsl.template;

import io.penstock.domain.expression.Template;
import io.penstock.dsl.criteria.ExpressionProblem;
import java.util.List;
import java.util.Optional;

/**
 * What became of a template's text.
 *
 * @param template empty exactly where there is a problem
 * @param problems every one, by its place
 */
public record CompiledTemplate(Optional<Template> template, List<ExpressionProblem> problems) {

    public CompiledTemplate {
        problems = List.copyOf(problems);
        if (template.isPresent() != problems.isEmpty()) {
            throw new IllegalArgumentException("There is a template where nothing is wrong.");
        }
    }
}
