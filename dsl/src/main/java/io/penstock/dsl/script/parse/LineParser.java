package io.penstock.dsl.script.parse;

import io.penstock.dsl.diagnostic.Diagnostic;
import io.penstock.dsl.diagnostic.DiagnosticCode;
import io.penstock.dsl.script.syntax.Line;
import io.penstock.dsl.script.syntax.PlacedTerm;
import io.penstock.dsl.script.syntax.Span;
import io.penstock.dsl.script.syntax.Statement;
import io.penstock.dsl.script.syntax.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads one line of a script. */
final class LineParser {

    private final int number;
    private final String source;
    private final LineDiagnostics diagnostics;
    private final TermParser parser;
    private final List<PlacedTerm> terms = new ArrayList<>();
    private final Set<Class<? extends Term>> seen = new HashSet<>();

    /**
     * A parser for one line.
     *
     * @param number the line, from 1
     * @param source its text without the line feed
     */
    LineParser(int number, String source) {
        this.number = number;
        this.source = withoutTrailingBlanks(source);
        this.diagnostics = new LineDiagnostics(number);
        this.parser = new TermParser(diagnostics);
    }

    Statement parse() {
        String text = withoutLeadingBlanks(source);
        if (text.isEmpty()) {
            return new Statement.Blank(number);
        }
        if (text.startsWith("//")) {
            return new Statement.Comment(number, text);
        }
        for (RawTerm raw : TermLexer.split(source)) {
            add(raw);
            if (raw.text().startsWith("//")) {
                break;
            }
        }
        requireTarget(text);
        return diagnostics.isEmpty()
                ? new Line(number, text, terms)
                : new Statement.Faulty(number, text);
    }

    List<Diagnostic> diagnostics() {
        return diagnostics.toList();
    }

    private void add(RawTerm raw) {
        parser.parse(raw)
                .ifPresent(term -> {
                    refuseSecond(term, raw);
                    Span span = new Span(number, raw.column(), raw.text().length());
                    terms.add(new PlacedTerm(term, span));
                });
    }

    private void refuseSecond(Term term, RawTerm raw) {
        boolean second = !seen.add(term.getClass());
        switch (term) {
            case Term.Probability _, Term.TimeWindow _, Term.DayWindow _ -> {
                if (second) {
                    diagnostics.add(
                            DiagnosticCode.DOUBLED_TERM,
                            raw,
                            "a line takes one probability, one time and one dow;"
                                    + " this is the second");
                }
            }
            case Term.Target _ -> {
                if (second) {
                    diagnostics.add(
                            DiagnosticCode.SEVERAL_TARGETS,
                            raw,
                            "a line takes one company or one rotator; this is the second");
                }
            }
            case Term.Match _, Term.Active _, Term.CapLimit _, Term.MalformedCap _ -> {}
        }
    }

    /** A term that could not be read at all may have been meant as the target. */
    private void requireTarget(String text) {
        boolean target =
                seen.contains(Term.CompanyTarget.class) || seen.contains(Term.RotatorTarget.class);
        boolean meant = diagnostics.has(DiagnosticCode.SYNTAX) || mentionsTarget(text);
        if (!target && !meant && !reportMissingSpace()) {
            RawTerm whole = new RawTerm(text, source.length() - text.length() + 1);
            diagnostics.add(
                    DiagnosticCode.NO_TARGET,
                    whole,
                    "expected a company such as #5 or a rotator such as rot(13) on the line");
        }
    }

    /** A cap takes all that follows it without a space, which then is ignored with it. */
    private boolean reportMissingSpace() {
        for (PlacedTerm placed : terms) {
            if (placed.term() instanceof Term.MalformedCap(String text)) {
                int after = text.indexOf(')') + 1;
                if (after > 0 && mentionsTarget(text.substring(after))) {
                    diagnostics.add(
                            DiagnosticCode.NO_TARGET,
                            new RawTerm(text, placed.span().column()),
                            "a space is missing before the target",
                            RawTerm.shortened(
                                    text.substring(0, after) + " " + text.substring(after)));
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean mentionsTarget(String text) {
        return TermLexer.split(text).stream()
                .map(RawTerm::text)
                .anyMatch(term ->
                        term.startsWith("#")
                                || term.regionMatches(true, 0, "rot(", 0, 4)
                                || term.regionMatches(true, 0, "bucket(", 0, 7));
    }

    private static String withoutTrailingBlanks(String text) {
        int end = text.length();
        while (end > 0
                && (TermLexer.isBlank(text.charAt(end - 1)) || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(0, end);
    }

    private static String withoutLeadingBlanks(String text) {
        int begin = 0;
        while (begin < text.length() && TermLexer.isBlank(text.charAt(begin))) {
            begin++;
        }
        return text.substring(begin);
    }
}
