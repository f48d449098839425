package io.penstock.dsl.criteria;

import io.penstock.dsl.criteria.evaluate.Values;
import io.penstock.dsl.criteria.token.Lexer;
import io.penstock.dsl.criteria.token.Token;
import io.penstock.dsl.criteria.token.TokenKind;
import io.penstock.dsl.document.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A condition in three parts; each has to be what its place asks for, and nothing more. */
record StructuredCriteria(String field, String operator, @Nullable Object value, Scope scope) {

    CompiledCriteria compile() {
        Optional<Operator> known = known();
        String source = (field + " " + operator + " " + written(known)).strip();
        Problems problems = new Problems(source);
        int begin = field.length() + 1;
        int end = begin + operator.length();
        if (!isName()) {
            problems.add(0, field.length(), "The field is the name of one value.");
        }
        if (known.isEmpty()) {
            problems.add(
                    begin,
                    end,
                    "There is no operator " + Problems.quoted(operator) + ".",
                    Nearest.to(operator, Operator.phrases()));
        }
        known.flatMap(this::wrongValue).ifPresent(wrong -> problems.add(begin, end, wrong));
        return problems.isEmpty()
                ? Criteria.parse(source, scope)
                : new CompiledCriteria(Optional.empty(), problems.list());
    }

    private boolean isName() {
        List<Token> tokens = Lexer.read(field, 0, field.length()).tokens();
        return tokens.size() == 2
                && (tokens.getFirst().is(TokenKind.NAME) || tokens.getFirst().is(TokenKind.PATH));
    }

    private Optional<Operator> known() {
        TokenCursor tokens = new TokenCursor(Lexer.read(operator, 0, operator.length()).tokens());
        return OperatorReading.read(tokens)
                .filter(reading -> tokens.at(TokenKind.END))
                .map(OperatorReading::operator);
    }

    private Optional<String> wrongValue(Operator known) {
        return switch (known) {
            case BLANK -> value == null ? Optional.empty() : Optional.of("It takes no value.");
            case BETWEEN ->
                    value instanceof List<?> list && list.size() == 2 && isEachPlain(list)
                            ? Optional.empty()
                            : Optional.of("It takes a list of two values.");
            case IN ->
                    isPlain(value) || (value instanceof List<?> list && isEachPlain(list))
                            ? Optional.empty()
                            : Optional.of("It takes a list of texts and numbers.");
            default ->
                    isPlain(value)
                            ? Optional.empty()
                            : Optional.of("It takes a text, a number, true or false.");
        };
    }

    private static boolean isEachPlain(List<?> list) {
        return list.stream().allMatch(StructuredCriteria::isPlain);
    }

    private static boolean isPlain(@Nullable Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean;
    }

    private String written(Optional<Operator> known) {
        if (value instanceof List<?> list) {
            Stream<String> literals = list.stream().map(StructuredCriteria::literal);
            return known.filter(Operator.BETWEEN::equals).isPresent()
                    ? literals.collect(Collectors.joining(" and "))
                    : literals.collect(Collectors.joining(", ", "(", ")"));
        }
        String literal = literal(value);
        return known.filter(Operator.IN::equals).isPresent() ? "(" + literal + ")" : literal;
    }

    private static String literal(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
            default -> Values.text(value);
        };
    }
}
