package io.penstock.dsl.template;

import io.penstock.dsl.criteria.CompiledCriteria;
import io.penstock.dsl.criteria.Criteria;
import io.penstock.dsl.criteria.ExpressionParser;
import io.penstock.dsl.criteria.Problems;
import io.penstock.dsl.criteria.Scope;
import io.penstock.dsl.criteria.evaluate.Conditional;
import io.penstock.dsl.criteria.evaluate.Expression;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * Templates such as {@code Dear {{lead.first_name}}, {{#if lead.vip}}at once{{else}}soon{{/if}}}.
 *
 * <p>In the braces stands a value, a function of values, or a block: {@code #if} with a condition,
 * {@code #if_business_hours} and {@code #if_not_business_hours} with a calendar, {@code else},
 * {@code else if}, and {@code /if}, which closes any block. Four opening braces are a literal pair.
 */
public final class Templates {

    /** The most characters of a template. */
    static final int LONGEST = 100_000;

    private static final String OPEN = "{{";

    private Templates() {}

    /**
     * Compiles a template.
     *
     * @param text at most 100,000 characters, its blocks nested at most 50 deep
     * @param scope what it may name
     */
    public static CompiledTemplate parse(String text, Scope scope) {
        Problems problems = new Problems(text);
        if (text.length() > LONGEST) {
            problems.add(
                    0, text.length(), "A template has at most %,d characters.".formatted(LONGEST));
            return compiled(problems, List.of());
        }
        return compiled(problems, new TemplateParser(problems, scope).parse());
    }

    /**
     * Compiles one value without braces, such as {@code random <= 70 ? 'Premium' : 'Standard'}.
     *
     * @param text at most 10,000 characters
     * @param scope what it may name
     * @return a template that renders the value
     */
    public static CompiledTemplate value(String text, Scope scope) {
        Problems problems = new Problems(text);
        Part value = new Part.Value(new ExpressionParser(problems, scope).value(0, text.length()));
        return compiled(problems, List.of(value));
    }

    /**
     * Compiles a choice between texts in quotes, such as {@code random <= 70 ? 'Premium' :
     * 'Standard'}; any other value is a problem.
     *
     * @param text at most 10,000 characters
     * @param scope what it may name
     */
    public static CompiledChoice choice(String text, Scope scope) {
        Problems problems = new Problems(text);
        Expression value = new ExpressionParser(problems, scope).value(0, text.length());
        SequencedSet<String> outcomes = new LinkedHashSet<>();
        if (problems.isEmpty() && Conditional.outcomes(value, outcomes).isPresent()) {
            problems.add(
                    0,
                    text.length(),
                    "Every outcome is a text in quotes, as in: a ? 'One' : 'Two'.");
        }
        CompiledTemplate compiled = compiled(problems, List.of(new Part.Value(value)));
        return new CompiledChoice(compiled.template(), List.copyOf(outcomes), compiled.problems());
    }

    /**
     * Compiles a condition: a template that renders to {@code true} where it holds, whatever the
     * case and the blanks around, if the text has braces, and criteria otherwise.
     */
    public static CompiledCriteria condition(String text, Scope scope) {
        if (!text.contains(OPEN)) {
            return Criteria.parse(text, scope);
        }
        CompiledTemplate compiled = parse(text, scope);
        return new CompiledCriteria(
                compiled.template().map(TemplateCondition::new), compiled.problems());
    }

    private static CompiledTemplate compiled(Problems problems, List<Part> parts) {
        return problems.isEmpty()
                ? new CompiledTemplate(
                        Optional.of(new PartsTemplate(problems.source(), parts)), problems.list())
                : new CompiledTemplate(Optional.empty(), problems.list());
    }
}
