package io.penstock.dsl.criteria;

import io.penstock.dsl.criteria.Parsed.Yield;
import io.penstock.dsl.criteria.evaluate.Check;
import io.penstock.dsl.criteria.evaluate.Checks;
import io.penstock.dsl.criteria.evaluate.Conditional;
import io.penstock.dsl.criteria.evaluate.Expression;
import io.penstock.dsl.criteria.token.Token;
import io.penstock.dsl.criteria.token.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads {@code ? :}, OR, AND and NOT, which bind in this order from the loosest. */
final class TreeParser {

    /** How deep expressions can stand in one another. */
    static final int DEEPEST = 100;

    private final TokenCursor tokens;
    private final Problems problems;
    private final ComparisonParser comparisons;
    private int depth;
    private boolean isTooDeep;

    TreeParser(TokenCursor tokens, Problems problems, Scope scope) {
        this.tokens = tokens;
        this.problems = problems;
        this.comparisons = new ComparisonParser(tokens, problems, scope, this);
    }

    /**
     * Reads an expression and everything up to one of the closing tokens or the end, in several
     * pieces where something does not belong there.
     */
    Parsed upTo(Set<TokenKind> closers) {
        Parsed expression = expression();
        boolean whole = true;
        while (!isAt(closers)) {
            if (whole || !joins(tokens.peek().kind())) {
                comparisons.tellUnexpected();
                whole = false;
            }
            if (!isAt(closers)) {
                tokens.skip(1);
            }
            if (!isAt(closers) && !tokens.atBoundary()) {
                expression();
            }
        }
        return whole ? expression : Parsed.broken(expression.from(), tokens.last().to());
    }

    private boolean isAt(Set<TokenKind> closers) {
        return tokens.at(TokenKind.END) || closers.contains(tokens.peek().kind());
    }

    private static boolean joins(TokenKind kind) {
        return switch (kind) {
            case AND, OR, QUESTION, COLON -> true;
            default -> false;
        };
    }

    Parsed expression() {
        return deeper(this::conditional);
    }

    private Parsed conditional() {
        Parsed condition = either();
        if (tokens.accept(TokenKind.QUESTION).isEmpty()) {
            return condition;
        }
        requireCondition(condition);
        Parsed then = expression();
        if (tokens.accept(TokenKind.COLON).isEmpty()) {
            if (!then.isBroken() && !isTooDeep) {
                Token found = tokens.peek();
                problems.add(
                        found.from(), found.to(), "A ':' and what is taken otherwise go here.");
                tokens.skipToBoundary();
            }
            return Parsed.broken(condition.from(), tokens.last().to());
        }
        Parsed otherwise = expression();
        return new Parsed(
                new Conditional(condition.expression(), then.expression(), otherwise.expression()),
                then.yields() == otherwise.yields() ? then.yields() : Yield.UNKNOWN,
                condition.from(),
                otherwise.to());
    }

    private Parsed either() {
        return joined(TokenKind.OR, this::both, Checks::any);
    }

    private Parsed both() {
        return joined(TokenKind.AND, this::negation, Checks::all);
    }

    private Parsed joined(
            TokenKind sign, Supplier<Parsed> part, Function<List<Expression>, Check> join) {
        Parsed first = part.get();
        if (!tokens.at(sign)) {
            return first;
        }
        requireCondition(first);
        List<Expression> parts = new ArrayList<>();
        parts.add(first.expression());
        Parsed last = first;
        while (tokens.accept(sign).isPresent()) {
            last = part.get();
            requireCondition(last);
            parts.add(last.expression());
        }
        return new Parsed(join.apply(parts), Yield.TRUE_OR_FALSE, first.from(), last.to());
    }

    private Parsed negation() {
        if (!tokens.at(TokenKind.NOT)) {
            return comparisons.comparison();
        }
        Token not = tokens.next();
        Parsed negated = deeper(this::negation);
        requireCondition(negated);
        return new Parsed(
                Checks.not(negated.expression()), Yield.TRUE_OR_FALSE, not.from(), negated.to());
    }

    private Parsed deeper(Supplier<Parsed> reading) {
        if (depth == DEEPEST) {
            if (!isTooDeep) {
                Token token = tokens.peek();
                problems.add(
                        token.from(),
                        token.to(),
                        "Expressions stand in one another at most " + DEEPEST + " deep.");
                isTooDeep = true;
            }
            tokens.skipToEnd();
            return Parsed.broken(tokens.peek().from(), tokens.peek().to());
        }
        depth++;
        Parsed read = reading.get();
        depth--;
        return read;
    }

    /** Whether reading was given up, so that nothing that follows is a problem. */
    boolean isGivenUp() {
        return isTooDeep;
    }

    /** A text or a number is no condition. */
    void requireCondition(Parsed part) {
        String kind =
                switch (part.yields()) {
                    case TEXT -> "text";
                    case NUMBER -> "number";
                    case TRUE_OR_FALSE, UNKNOWN, BROKEN -> "";
                };
        if (!kind.isEmpty()) {
            problems.add(
                    part.from(),
                    part.to(),
                    "This is a "
                            + kind
                            + ", and a condition is expected; compare it with a value.");
        }
    }
}
