package io.penstock.application.expression;

import io.penstock.domain.expression.Condition;
import io.penstock.domain.expression.Template;
import io.penstock.dsl.criteria.CompiledCriteria;
import io.penstock.dsl.criteria.Criteria;
import io.penstock.dsl.criteria.ExpressionProblem;
import io.penstock.dsl.criteria.Scope;
import io.penstock.dsl.document.DocumentReader;
import io.penstock.dsl.template.CompiledChoice;
import io.penstock.dsl.template.CompiledTemplate;
import io.penstock.dsl.template.Templates;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads conditions and templates in a document. */
public final class Expressions {

    private static final String FIELD = "field";
    private static final String OPERATOR = "operator";
    private static final String VALUE = "value";
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

    /**
     * Reads a condition in any way of writing it: as {@link #conditionOrTemplate} does, or as a
     * section of {@code field}, {@code operator} and {@code value}.
     */
    public static Optional<Condition> criteria(DocumentReader reader, String key, Scope scope) {
        return reader.anything(key).filter(Map.class::isInstance).isPresent()
                ? reader.section(key).flatMap(section -> inParts(reader, key, section, scope))
                : conditionOrTemplate(reader, key, scope);
    }

    private static Optional<Condition> inParts(
            DocumentReader reader, String key, DocumentReader section, Scope scope) {
        String field = section.requiredText(FIELD, LONGEST_CONDITION).strip();
        String operator = section.requiredText(OPERATOR, LONGEST_CONDITION).strip();
        Object value = section.anything(VALUE).orElse(null);
        if (field.isEmpty() || operator.isEmpty()) {
            return Optional.empty();
        }
        CompiledCriteria compiled = Criteria.of(field, operator, value, scope);
        String written = field + " " + operator + (value == null ? "" : " " + value);
        report(reader, key, written, compiled.problems());
        return compiled.condition();
    }

    /** Reads a choice between texts, such as {@code random <= 70 ? 'Premium' : 'Standard'}. */
    public static Optional<CompiledChoice> choice(DocumentReader reader, String key, Scope scope) {
        return reader.text(key, LONGEST_CONDITION)
                .map(text -> {
                    CompiledChoice compiled = Templates.choice(text, scope);
                    report(reader, key, text, compiled.problems());
                    return compiled;
                })
                .filter(compiled -> compiled.template().isPresent());
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
