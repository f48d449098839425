package io.penstock.dsl.template;

import io.penstock.domain.expression.Template;
import io.penstock.dsl.criteria.ExpressionProblem;
import java.util.List;
import java.util.Optional;

/**
 * What became of the text of a choice between texts.
 *
 * @param template renders the one that is chosen; empty exactly where there is a problem
 * @param outcomes every text that may be chosen, each once, in their order
 * @param problems every one, by its place
 */
public record CompiledChoice(
        Optional<Template> template, List<String> outcomes, List<ExpressionProblem> problems) {

    public CompiledChoice {
        outcomes = List.copyOf(outcomes);
        problems = List.copyOf(problems);
        if (template.isPresent() != problems.isEmpty()) {
            throw new IllegalArgumentException("There is a template where nothing is wrong.");
        }
    }
}
