package io.penstock.dsl.criteria;

import io.penstock.dsl.criteria.Parsed.Yield;
import io.penstock.dsl.criteria.evaluate.Constant;
import io.penstock.dsl.criteria.evaluate.Expression;
import io.penstock.dsl.criteria.evaluate.Name;
import io.penstock.dsl.criteria.token.Token;
import io.penstock.dsl.criteria.token.TokenKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads values: texts, numbers, names, calls, and expressions in parentheses. */
final class OperandParser {

    /** The most elements of a list. */
    static final int MOST_ELEMENTS = 1_000;

    private static final Set<TokenKind> PARENTHESIS = EnumSet.of(TokenKind.CLOSE);
    private static final Set<TokenKind> ARGUMENT = EnumSet.of(TokenKind.CLOSE, TokenKind.COMMA);
    private static final Set<TokenKind> ELEMENT =
            EnumSet.of(TokenKind.CLOSE_BRACKET, TokenKind.COMMA);

    private final TokenCursor tokens;
    private final Problems problems;
    private final Scope scope;
    private final TreeParser tree;

    OperandParser(TokenCursor tokens, Problems problems, Scope scope, TreeParser tree) {
        this.tokens = tokens;
        this.problems = problems;
        this.scope = scope;
        this.tree = tree;
    }

    Parsed operand() {
        Token token = tokens.peek();
        return switch (token.kind()) {
            case TEXT -> constant(token.text(), Yield.TEXT);
            case NUMBER -> constant(new BigDecimal(token.text()), Yield.NUMBER);
            case NAME -> word(token);
            case PATH -> name(tokens.next());
            case OPEN -> parenthesis();
            default -> missing(token);
        };
    }

    private Parsed constant(Object value, Yield yields) {
        Token token = tokens.next();
        return new Parsed(new Constant(value), yields, token.from(), token.to());
    }

    private Parsed word(Token token) {
        if (tokens.peek(1).is(TokenKind.OPEN) && !token.isWord("in")) {
            return call();
        }
        return switch (token.text().toLowerCase(Locale.ROOT)) {
            case "true", "always" -> constant(true, Yield.TRUE_OR_FALSE);
            case "false", "never" -> constant(false, Yield.TRUE_OR_FALSE);
            default -> name(tokens.next());
        };
    }

    private Parsed name(Token token) {
        String name = token.text();
        if (!scope.knows(name)) {
            problems.add(
                    token.from(),
                    token.to(),
                    "There is no " + Problems.quoted(name) + " here.",
                    Functions.form(name).or(() -> scope.nearest(name)));
            return Parsed.broken(token.from(), token.to());
        }
        return new Parsed(new Name(name), Yield.UNKNOWN, token.from(), token.to());
    }

    private Parsed parenthesis() {
        Token open = tokens.next();
        Parsed inner = tree.upTo(PARENTHESIS);
        close(open, TokenKind.CLOSE);
        return new Parsed(inner.expression(), inner.yields(), open.from(), tokens.last().to());
    }

    private Parsed call() {
        Token name = tokens.next();
        List<Parsed> arguments = list(ARGUMENT, TokenKind.CLOSE, "arguments");
        return Functions.compile(new Call(name, arguments, tokens.last().to(), problems));
    }

    /** The elements of a list in parentheses or brackets. */
    List<Expression> elements() {
        Token open = tokens.peek();
        boolean bracket = open.is(TokenKind.OPEN_BRACKET);
        List<Parsed> elements =
                list(
                        bracket ? ELEMENT : ARGUMENT,
                        bracket ? TokenKind.CLOSE_BRACKET : TokenKind.CLOSE,
                        "elements");
        if (elements.isEmpty() && !tree.isGivenUp()) {
            problems.add(open.from(), tokens.last().to(), "The list has no elements.");
        }
        return elements.stream().map(Parsed::expression).toList();
    }

    private List<Parsed> list(Set<TokenKind> ends, TokenKind closer, String what) {
        Token open = tokens.next();
        List<Parsed> elements = new ArrayList<>();
        if (tokens.accept(closer).isPresent()) {
            return elements;
        }
        do {
            elements.add(tree.upTo(ends));
            if (elements.size() == MOST_ELEMENTS + 1) {
                Parsed surplus = elements.getLast();
                problems.add(
                        surplus.from(),
                        surplus.to(),
                        "There are at most %,d %s.".formatted(MOST_ELEMENTS, what));
            }
        } while (tokens.accept(TokenKind.COMMA).isPresent());
        close(open, closer);
        return elements;
    }

    private void close(Token open, TokenKind closer) {
        if (tokens.accept(closer).isEmpty() && !tree.isGivenUp()) {
            problems.add(
                    open.from(),
                    open.to(),
                    "This " + Problems.quoted(open.text()) + " is never closed.");
        }
    }

    private Parsed missing(Token token) {
        if (!token.is(TokenKind.BAD) && !tree.isGivenUp()) {
            problems.add(
                    token.from(),
                    token.to(),
                    token.is(TokenKind.END)
                            ? "A value is expected here, and not the end."
                            : "A value is expected here, and not "
                                    + Problems.quoted(token.text())
                                    + ".");
        }
        tokens.skipToBoundary();
        return Parsed.broken(token.from(), token.to());
    }
}
