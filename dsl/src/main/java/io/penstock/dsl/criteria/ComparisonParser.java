package io.penstock.dsl.criteria;

import io.penstock.dsl.criteria.Parsed.Yield;
import io.penstock.dsl.criteria.evaluate.Check;
import io.penstock.dsl.criteria.evaluate.Checks;
import io.penstock.dsl.criteria.evaluate.Expression;
import io.penstock.dsl.criteria.token.Token;
import io.penstock.dsl.criteria.token.TokenKind;
import io.penstock.dsl.document.Nearest;
import java.util.List;
import java.util.Optional;

/** Reads a value and what it is compared with. */
final class ComparisonParser {

    private final TokenCursor tokens;
    private final Problems problems;
    private final TreeParser tree;
    private final OperandParser operands;

    ComparisonParser(TokenCursor tokens, Problems problems, Scope scope, TreeParser tree) {
        this.tokens = tokens;
        this.problems = problems;
        this.tree = tree;
        this.operands = new OperandParser(tokens, problems, scope, tree);
    }

    Parsed comparison() {
        Parsed left = operands.operand();
        Optional<OperatorReading> operator = OperatorReading.read(tokens);
        if (operator.isEmpty()) {
            return left;
        }
        Parsed compared = compared(left, operator.get());
        while (!tree.isGivenUp()) {
            Optional<OperatorReading> another = OperatorReading.read(tokens);
            if (another.isEmpty()) {
                break;
            }
            problems.add(
                    another.get().from(),
                    another.get().to(),
                    "A comparison cannot be compared again; join two with AND.");
            compared(compared, another.get());
        }
        return compared;
    }

    private Parsed compared(Parsed left, OperatorReading operator) {
        Expression value = left.expression();
        Parsed result =
                switch (operator.operator()) {
                    case BLANK -> blank(left, operator);
                    case IN -> among(left, operator);
                    case BETWEEN -> between(left, operator);
                    case MATCHES -> check(left, operator, patterns(value), List.of(value));
                    case LESS_OR_EQUAL,
                            LESS,
                            GREATER_OR_EQUAL,
                            GREATER,
                            EQUAL,
                            NOT_EQUAL,
                            CONTAINS,
                            STARTS_WITH,
                            ENDS_WITH ->
                            related(left, operator);
                };
        return left.isBroken() ? Parsed.broken(left.from(), result.to()) : result;
    }

    private Parsed related(Parsed left, OperatorReading operator) {
        Expression value = left.expression();
        Expression other = operands.operand().expression();
        Check comparison =
                Checks.related(operator.operator().relation().orElseThrow(), value, other);
        return check(left, operator, comparison, List.of(value, other));
    }

    private Parsed blank(Parsed left, OperatorReading operator) {
        Check blank = Checks.blank(left.expression());
        Check wanted = operator.isNegated() ? Checks.not(blank) : blank;
        return new Parsed(wanted, Yield.TRUE_OR_FALSE, left.from(), operator.to());
    }

    private Parsed between(Parsed left, OperatorReading operator) {
        Expression value = left.expression();
        Parsed least = operands.operand();
        if (tokens.accept(TokenKind.AND).isEmpty()) {
            if (!least.isBroken()) {
                Token found = tokens.peek();
                problems.add(
                        found.from(),
                        found.to(),
                        "'between' takes two values with AND between them.",
                        Optional.of("AND"));
                tokens.skipToBoundary();
            }
            return Parsed.broken(left.from(), tokens.last().to());
        }
        Expression most = operands.operand().expression();
        return check(
                left,
                operator,
                Checks.between(value, least.expression(), most),
                List.of(value, least.expression(), most));
    }

    private Parsed among(Parsed left, OperatorReading operator) {
        Expression value = left.expression();
        if (tokens.at(TokenKind.OPEN) || tokens.at(TokenKind.OPEN_BRACKET)) {
            return check(left, operator, Checks.among(value, operands.elements()), List.of(value));
        }
        Expression list = operands.operand().expression();
        return check(left, operator, Checks.among(value, List.of(list)), List.of(value, list));
    }

    private Check patterns(Expression value) {
        return Patterns.of(operands.operand(), problems)
                .map(pattern -> Checks.matches(value, pattern))
                .orElse(variables -> false);
    }

    private Parsed check(
            Parsed left, OperatorReading operator, Check comparison, List<Expression> compared) {
        return new Parsed(
                operator.isNegated() ? Checks.unlike(comparison, compared) : comparison,
                Yield.TRUE_OR_FALSE,
                left.from(),
                tokens.last().to());
    }

    /** Tells what is wrong with the token here, and goes on to where reading can begin again. */
    void tellUnexpected() {
        Token token = tokens.peek();
        if (!token.is(TokenKind.BAD)) {
            problems.add(token.from(), token.to(), unexpected(token), nearest(token));
        }
        tokens.skipToBoundary();
    }

    private static String unexpected(Token token) {
        return switch (token.kind()) {
            case CLOSE -> "This ')' closes nothing.";
            case CLOSE_BRACKET -> "This ']' closes nothing.";
            case COLON -> "A ':' stands behind a '?' and a value.";
            case NAME ->
                    isIncomplete(token)
                            ? "Behind "
                                    + Problems.quoted(token.text())
                                    + " an operator is expected, such as 'blank' or 'equal to'."
                            : "There is no operator " + Problems.quoted(token.text()) + ".";
            default ->
                    "An operator, AND, OR or the end is expected here, and not "
                            + Problems.quoted(token.text())
                            + ".";
        };
    }

    private static Optional<String> nearest(Token token) {
        return token.is(TokenKind.NAME) && !isIncomplete(token)
                ? Nearest.to(token.text(), Operator.words())
                : Optional.empty();
    }

    private static boolean isIncomplete(Token token) {
        return token.isWord("is") || token.isWord("does");
    }
}
