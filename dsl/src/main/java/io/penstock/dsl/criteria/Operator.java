package io.penstock.dsl.criteria;

import io.penstock.dsl.criteria.evaluate.Relation;
import io.penstock.dsl.criteria.token.TokenKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a value can be compared, and the ways of writing it. */
enum Operator {
    LESS_OR_EQUAL(
            Relation.LESS_OR_EQUAL,
            TokenKind.LESS_OR_EQUAL,
            "less than or equal to, less than or equal"),
    LESS(Relation.LESS, TokenKind.LESS, "less than"),
    GREATER_OR_EQUAL(
            Relation.GREATER_OR_EQUAL,
            TokenKind.GREATER_OR_EQUAL,
            "greater than or equal to, greater than or equal"),
    GREATER(Relation.GREATER, TokenKind.GREATER, "greater than"),
    EQUAL(Relation.EQUAL, TokenKind.EQUAL, "equal to, equals, equal"),
    NOT_EQUAL(Relation.NOT_EQUAL, TokenKind.NOT_EQUAL, "unequal to"),
    CONTAINS(Relation.CONTAINS, null, "contains, contain"),
    STARTS_WITH(Relation.STARTS_WITH, null, "starts with, start with"),
    ENDS_WITH(Relation.ENDS_WITH, null, "ends with, end with"),
    IN(null, null, "in"),
    MATCHES(null, null, "matches, match"),
    BETWEEN(null, null, "between"),
    BLANK(null, null, "blank");

    /** A way of writing an operator, as words. */
    record Phrase(List<String> words, Operator operator) {}

    /** The longer before the shorter, so that the longest that is written is found first. */
    private static final List<Phrase> PHRASES = byLength();

    private final @Nullable Relation relation;
    private final @Nullable TokenKind sign;
    private final String written;

    Operator(@Nullable Relation relation, @Nullable TokenKind sign, String written) {
        this.relation = relation;
        this.sign = sign;
        this.written = written;
    }

    private static List<Phrase> byLength() {
        List<Phrase> phrases = new ArrayList<>();
        for (Operator operator : values()) {
            for (String text : operator.written.split(", ", -1)) {
                phrases.add(new Phrase(List.of(text.split(" ", -1)), operator));
            }
        }
        phrases.sort(Comparator.comparingInt((Phrase phrase) -> phrase.words().size()).reversed());
        return List.copyOf(phrases);
    }

    Optional<Relation> relation() {
        return Optional.ofNullable(relation);
    }

    /** The operator of a sign such as {@code <=}. */
    static Optional<Operator> of(TokenKind sign) {
        for (Operator operator : values()) {
            if (operator.sign == sign) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }

    /** The longest phrase that stands so many tokens ahead. */
    static Optional<Phrase> phrase(TokenCursor tokens, int ahead) {
        return PHRASES.stream()
                .filter(phrase -> tokens.hasWords(ahead, phrase.words()))
                .findFirst();
    }

    /** The ways of writing operators in words. */
    static List<String> phrases() {
        return PHRASES.stream().map(phrase -> String.join(" ", phrase.words())).toList();
    }

    /** The words that most operators begin with. */
    static List<String> words() {
        return Stream.concat(
                        Stream.of("is"),
                        Stream.of(values()).map(operator -> operator.written.split("[ ,]", 2)[0]))
                .distinct()
                .toList();
    }
}
