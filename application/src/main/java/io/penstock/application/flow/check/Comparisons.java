package io.penstock.application.flow.check;

import io.penstock.application.flow.document.RandomNumbers;
import io.penstock.domain.expression.Condition;
import io.penstock.dsl.criteria.token.Lexer;
import io.penstock.dsl.criteria.token.Token;
import io.penstock.dsl.criteria.token.TokenKind;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The constants that names are compared with in conditions of nothing but signs. Not thread-safe.
 */
final class Comparisons {

    private static final Set<TokenKind> SIGNS = EnumSet.range(TokenKind.LESS, TokenKind.NOT_EQUAL);
    private static final Set<TokenKind> JOINTS =
            EnumSet.of(TokenKind.AND, TokenKind.OR, TokenKind.NOT, TokenKind.OPEN, TokenKind.CLOSE);
    private static final Set<String> WORDS = Set.of("true", "always", "false", "never");

    /** What a name is compared with: numbers, or texts that are none. */
    record Constants(TreeSet<BigDecimal> numbers, TreeSet<String> texts) {

        static Constants none() {
            return new Constants(new TreeSet<>(), new TreeSet<>());
        }

        boolean isOneKind() {
            return numbers.isEmpty() || texts.isEmpty();
        }
    }

    private final Map<String, Constants> constants = new TreeMap<>();

    private Comparisons() {}

    /** Each name with its constants; empty where a condition has anything else in it. */
    static Optional<Map<String, Constants>> of(Collection<Condition> conditions) {
        Comparisons comparisons = new Comparisons();
        return conditions.stream().allMatch(comparisons::add)
                        && comparisons.constants.entrySet().stream()
                                .allMatch(entry ->
                                        entry.getKey().equals(RandomNumbers.NAME)
                                                || entry.getValue().isOneKind())
                ? Optional.of(comparisons.constants)
                : Optional.empty();
    }

    private boolean add(Condition condition) {
        String source = condition.source();
        if (source.contains("{{")) {
            return false;
        }
        List<Token> tokens = Lexer.read(source, 0, source.length()).tokens();
        for (int index = 0; index < tokens.size() - 1; index++) {
            Token token = tokens.get(index);
            boolean plain =
                    switch (token.kind()) {
                        case NAME -> name(tokens, index);
                        case NUMBER, TEXT ->
                                isBeside(tokens, index - 1, SIGNS)
                                        || isBeside(tokens, index + 1, SIGNS);
                        default -> SIGNS.contains(token.kind()) || JOINTS.contains(token.kind());
                    };
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private boolean name(List<Token> tokens, int index) {
        String name = tokens.get(index).text();
        boolean isWord = WORDS.contains(name.toLowerCase(Locale.ROOT));
        boolean before = isBeside(tokens, index - 1, SIGNS);
        boolean after = isBeside(tokens, index + 1, SIGNS);
        if (isWord || (before && after)) {
            return isWord && !before && !after && isJoined(tokens, index);
        }
        if (!before && !after) {
            constants.computeIfAbsent(name, _ -> Constants.none());
            return isJoined(tokens, index);
        }
        int other = before ? index - 2 : index + 2;
        return other >= 0 && other < tokens.size() && compared(name, tokens.get(other));
    }

    private boolean compared(String name, Token other) {
        Constants known = constants.computeIfAbsent(name, _ -> Constants.none());
        if (other.is(TokenKind.NUMBER)) {
            known.numbers().add(new BigDecimal(other.text()).stripTrailingZeros());
            return true;
        }
        boolean isWord = other.is(TokenKind.TEXT) && !looksLikeNumber(other.text());
        if (isWord) {
            known.texts().add(other.text());
        }
        return isWord;
    }

    private static boolean looksLikeNumber(String text) {
        return text.strip().matches("[-+.\\d]*");
    }

    private static boolean isJoined(List<Token> tokens, int index) {
        return (index == 0 || JOINTS.contains(tokens.get(index - 1).kind()))
                && (tokens.get(index + 1).is(TokenKind.END)
                        || JOINTS.contains(tokens.get(index + 1).kind()));
    }

    private static boolean isBeside(List<Token> tokens, int index, Set<TokenKind> kinds) {
        return index >= 0 && index < tokens.size() && kinds.contains(tokens.get(index).kind());
    }
}
