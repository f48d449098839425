package io.penstock.dsl.criteria;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.penstock.dsl.criteria.Parsed.Yield;
import io.penstock.dsl.criteria.evaluate.Constant;
import java.util.Optional;

/** Compiles the patterns of {@code matches}, once, without case. */
final class Patterns {

    /** The most characters of a pattern. */
    static final int LONGEST = 1_000;

    private Patterns() {}

    /** The pattern of a text that stands in the expression; anything else is a problem. */
    static Optional<Pattern> of(Parsed operand, Problems problems) {
        if (operand.isBroken()) {
            return Optional.empty();
        }
        if (operand.yields() != Yield.TEXT
                || !(operand.expression() instanceof Constant constant)) {
            problems.add(
                    operand.from(),
                    operand.to(),
                    "'matches' takes a pattern in quotes.",
                    Optional.of("'^[A-Z]'"));
            return Optional.empty();
        }
        String text = constant.value().toString();
        if (text.length() > LONGEST) {
            problems.add(
                    operand.from(),
                    operand.to(),
                    "A pattern has at most %,d characters.".formatted(LONGEST));
            return Optional.empty();
        }
        if (PatternSize.isTooLarge(text)) {
            problems.add(
                    operand.from(),
                    operand.to(),
                    "The repetitions of a pattern come to at most %,d steps."
                            .formatted(PatternSize.MOST));
            return Optional.empty();
        }
        try {
            return Optional.of(Pattern.compile(text, Pattern.CASE_INSENSITIVE));
        } catch (PatternSyntaxException wrong) {
            problems.add(
                    operand.from(),
                    operand.to(),
                    "The pattern cannot be read: " + wrong.getDescription() + why(wrong) + ".");
            return Optional.empty();
        }
    }

    private static String why(PatternSyntaxException wrong) {
        String part = wrong.getPattern();
        return part == null || part.isEmpty() ? "" : " at " + Problems.quoted(part);
    }
}
