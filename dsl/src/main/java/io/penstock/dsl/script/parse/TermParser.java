package io.penstock.dsl.script.parse;

import io.penstock.domain.company.CompanyId;
import io.penstock.dsl.diagnostic.DiagnosticCode;
import io.penstock.dsl.document.Nearest;
import io.penstock.dsl.script.syntax.Term;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads single terms; what it cannot read it reports. */
final class TermParser {

    private static final String ACTIVE = "@active";
    private static final int MOST_DECIMALS = 2;

    private final LineDiagnostics diagnostics;
    private final MatchParser matches;
    private final CallParser calls;

    TermParser(LineDiagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.matches = new MatchParser(diagnostics);
        this.calls = new CallParser(diagnostics);
    }

    /** The term, or nothing when a problem was reported. */
    Optional<Term> parse(RawTerm raw) {
        String text = raw.text();
        if (text.startsWith("#")) {
            return company(raw);
        }
        if (text.startsWith("@")) {
            return active(raw);
        }
        int mark = firstMark(text);
        if (mark > 0) {
            return text.charAt(mark) == '(' ? calls.parse(raw, mark) : matches.parse(raw, mark);
        }
        return text.endsWith("%") ? probability(raw) : unreadable(raw);
    }

    /** Where the key ends; -1 where no key begins the term. */
    private static int firstMark(String text) {
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character == ':' || character == '(' || character == '[') {
                return index;
            }
            if (character == '/') {
                return -1;
            }
        }
        return -1;
    }

    private Optional<Term> company(RawTerm raw) {
        OptionalLong number = Digits.parse(raw.text().substring(1), 1, Integer.MAX_VALUE);
        if (number.isEmpty()) {
            diagnostics.add(
                    DiagnosticCode.BAD_VALUE,
                    raw,
                    "expected a company such as #5 with a number from 1 to 2147483647, not "
                            + raw.quoted());
            return Optional.empty();
        }
        return Optional.of(new Term.CompanyTarget(new CompanyId((int) number.getAsLong())));
    }

    private Optional<Term> active(RawTerm raw) {
        String word = raw.text().toLowerCase(Locale.ROOT);
        if (word.equals(ACTIVE)) {
            return Optional.of(new Term.Active());
        }
        String message = "expected @active, not " + raw.quoted();
        Nearest.to(word, List.of(ACTIVE))
                .ifPresentOrElse(
                        near -> diagnostics.add(DiagnosticCode.UNKNOWN_KEY, raw, message, near),
                        () -> diagnostics.add(DiagnosticCode.UNKNOWN_KEY, raw, message));
        return Optional.empty();
    }

    private Optional<Term> probability(RawTerm raw) {
        String number = raw.text().substring(0, raw.text().length() - 1);
        int point = number.indexOf('.');
        String whole = point < 0 ? number : number.substring(0, point);
        String decimals = point < 0 ? "0" : number.substring(point + 1);
        OptionalLong per = Digits.parse(whole, 1, 100);
        if (per.isPresent() && Digits.areDigits(decimals) && decimals.length() <= MOST_DECIMALS) {
            String padded = decimals.length() == 1 ? decimals + "0" : decimals;
            long hundredths = per.getAsLong() * 100 + Long.parseLong(padded);
            if (hundredths <= Term.Probability.CERTAIN) {
                return Optional.of(new Term.Probability((int) hundredths));
            }
        }
        diagnostics.add(
                DiagnosticCode.BAD_VALUE,
                raw,
                "expected 1% to 100% with at most two decimals, not " + raw.quoted());
        return Optional.empty();
    }

    private Optional<Term> unreadable(RawTerm raw) {
        String text = raw.text();
        int lattice = text.indexOf('#');
        if (lattice > 0) {
            diagnostics.add(
                    DiagnosticCode.SYNTAX,
                    raw,
                    "a space is missing before the company",
                    RawTerm.shortened(text.substring(0, lattice) + " " + text.substring(lattice)));
        } else if (Digits.areDigits(text)) {
            diagnostics.add(
                    DiagnosticCode.SYNTAX,
                    raw,
                    "a bare number is neither a company nor a probability",
                    "#" + text + " or " + text + "%");
        } else if (text.startsWith("//")) {
            diagnostics.add(
                    DiagnosticCode.SYNTAX,
                    raw,
                    "a comment cannot follow terms",
                    "put the comment on a line of its own");
        } else {
            diagnostics.add(
                    DiagnosticCode.SYNTAX,
                    raw,
                    "expected a condition, a probability, a cap or a target, not " + raw.quoted());
        }
        return Optional.empty();
    }
}
