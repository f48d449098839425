package io.penstock.application.expression;

import io.penstock.domain.expression.Condition;
import io.penstock.domain.expression.Template;
import io.penstock.dsl.criteria.CompiledCriteria;
import io.penstock.dsl.criteria.Criteria;
import io.penstock.dsl.criteria.ExpressionProblem;
import io.penstock.dsl.criteria.Scope;
import io.penstock.dsl.document.DocumentReader;
import io.penstock.dsl.template.CompiledTemplate;
import io.penstock.dsl.template.Templates;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads conditions and templates in a document. */
public final class Expressions {

    private static final int LONGEST_CONDITION = 10_000;
    private static final int LONGEST_TEMPLATE = 100_000;

    private Expressions() {}

    /** Reads a condition; empty where there is none, or a problem with it is recorded. */
    public static Optional<Condition> condition(DocumentReader reader, String key, Scope scope) {
        return reader.text(key, LONGEST_CONDITION)
                .flatMap(text -> {
                    CompiledCriteria compiled = Criteria.parse(text, scope);
                    report(reader, key, text, compiled.problems());
                    return compiled.condition();
                });
    }

    /**
     * Reads a condition that may be a template too, which holds where it renders to {@code true};
     * {@code true} and {@code false} may be given as flags.
     */
    public static Optional<Condition> conditionOrTemplate(
            DocumentReader reader, String key, Scope scope) {
        return reader.anything(key)
                .flatMap(value ->
                        value instanceof Boolean flag
                                ? Optional.of(flag.toString())
                                : reader.text(key, LONGEST_CONDITION))
                .flatMap(text -> {
                    CompiledCriteria compiled = Templates.condition(text, scope);
                    report(reader, key, text, compiled.problems());
                    return compiled.condition();
                });
    }

    /** Reads a template, which may be given as a number or a flag as well. */
    public static Optional<Template> template(DocumentReader reader, String key, Scope scope) {
        return reader.anything(key)
                .flatMap(value -> text(reader, key, value))
                .flatMap(text -> {
                    CompiledTemplate compiled = Templates.parse(text, scope);
                    report(reader, key, text, compiled.problems());
                    return compiled.template();
                });
    }

    private static Optional<String> text(DocumentReader reader, String key, Object value) {
        return switch (value) {
            case BigDecimal number -> Optional.of(number.toPlainString());
            case Number number -> Optional.of(number.toString());
            case Boolean flag -> Optional.of(flag.toString());
            default -> reader.text(key, LONGEST_TEMPLATE);
        };
    }

    private static void report(
            DocumentReader reader, String key, String text, List<ExpressionProblem> problems) {
        problems.forEach(problem -> reader.problem(key, "is not right:\n" + problem.show(text)));
    }
}
