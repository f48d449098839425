package io.penstock.dsl.criteria;

import io.penstock.dsl.criteria.evaluate.Expression;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Conditions such as {@code random > 50 AND lead.state in ('CA', 'NY')}.
 *
 * <p>Two values compare as numbers where both are numbers or texts that look like numbers, and as
 * texts without case otherwise. A missing value makes every comparison false, also {@code !=} and
 * {@code not in}; NOT makes a false one true. {@code is blank} is true for what is missing. A
 * pattern of {@code matches} is looked for anywhere in the text.
 */
public final class Criteria {

    private Criteria() {}

    /**
     * Compiles a condition.
     *
     * @param text at most 10,000 characters, nested at most 100 deep, with at most 1,000 elements
     *     in a list
     * @param scope what it may name
     */
    public static CompiledCriteria parse(String text, Scope scope) {
        Problems problems = new Problems(text);
        Expression expression = new ExpressionParser(problems, scope).condition(0, text.length());
        return problems.isEmpty()
                ? new CompiledCriteria(
                        Optional.of(new CompiledCondition(text, expression)), problems.list())
                : new CompiledCriteria(Optional.empty(), problems.list());
    }

    /**
     * Compiles a condition in three parts. Its source, which the places of problems refer to, is
     * the parts with blanks between them.
     *
     * @param field a name
     * @param operator a sign or words, such as {@code <=} or {@code less than or equal to}
     * @param value a text, a number, true or false; a list for {@code in}, and one of two for
     *     {@code between}; null for {@code is blank}
     */
    public static CompiledCriteria of(
            String field, String operator, @Nullable Object value, Scope scope) {
        return new StructuredCriteria(field, operator, value, scope).compile();
    }
}
