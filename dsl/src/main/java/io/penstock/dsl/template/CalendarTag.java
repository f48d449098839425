package io.penstock.dsl.template;

import io.penstock.dsl.criteria.Problems;
import io.penstock.dsl.criteria.Scope;
import io.penstock.dsl.criteria.evaluate.Checks;
import io.penstock.dsl.criteria.evaluate.Constant;
import io.penstock.dsl.criteria.evaluate.Expression;
import io.penstock.dsl.criteria.token.Lexer;
import io.penstock.dsl.criteria.token.Token;
import io.penstock.dsl.criteria.token.TokenKind;
import io.penstock.dsl.criteria.token.Tokens;
import java.util.List;
import java.util.Optional;

/** Reads the calendar that a block asks for. */
final class CalendarTag {

    private final Problems problems;
    private final Scope scope;

    CalendarTag(Problems problems, Scope scope) {
        this.problems = problems;
        this.scope = scope;
    }

    /**
     * True while the calendar is open.
     *
     * @param from where its name may begin
     */
    Expression open(Piece.Tag tag, int from) {
        return calendar(tag, from).<Expression>map(Checks::open).orElse(Constant.TRUE);
    }

    /** True while the calendar is closed. */
    Expression closed(Piece.Tag tag, int from) {
        return Checks.not(open(tag, from));
    }

    private Optional<String> calendar(Piece.Tag tag, int from) {
        Tokens read = Lexer.read(problems.source(), from, tag.end());
        read.faults()
                .forEach(fault ->
                        problems.add(fault.from(), fault.to(), fault.message(), fault.fix()));
        List<Token> tokens = read.tokens();
        Token first = tokens.getFirst();
        if (first.is(TokenKind.END)) {
            if (scope.defaultCalendar().isEmpty()) {
                problems.add(
                        tag.from(),
                        tag.to(),
                        "There is no default calendar; name one in quotes, or call one 'default'.");
            }
            return scope.defaultCalendar();
        }
        boolean isName = first.is(TokenKind.TEXT) || first.is(TokenKind.NAME);
        if (!isName || tokens.size() > 2) {
            problems.add(first.from(), tag.end(), "A calendar's name in quotes is expected.");
            return Optional.empty();
        }
        if (!scope.hasCalendar(first.text())) {
            problems.add(
                    first.from(),
                    first.to(),
                    "There is no calendar " + Problems.quoted(first.text()) + ".",
                    scope.calendarFix(first.text()));
            return Optional.empty();
        }
        return Optional.of(first.text());
    }
}
