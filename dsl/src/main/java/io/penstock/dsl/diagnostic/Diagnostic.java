package io.penstock.dsl.diagnostic;

import java.util.Comparator;
import java.util.Optional;

/**
 * One thing that is wrong with a text.
 *
 * @param severity how much it matters
 * @param code the name of a {@link DiagnosticCode}
 * @param line where it is, from 1
 * @param column where it begins, from 1, counted in UTF-16 code units as editors count
 * @param length how far it reaches, in UTF-16 code units, 1 or more
 * @param message what is wrong and what was expected
 * @param fix what to write in place of the marked part, or to do, where that is known
 */
public record Diagnostic(
        Severity severity,
        String code,
        int line,
        int column,
        int length,
        String message,
        Optional<String> fix)
        implements Comparable<Diagnostic> {

    private static final Comparator<Diagnostic> ORDER =
            Comparator.comparingInt(Diagnostic::line)
                    .thenComparingInt(Diagnostic::column)
                    .thenComparing(Diagnostic::severity)
                    .thenComparing(Diagnostic::code)
                    .thenComparing(Diagnostic::message)
                    .thenComparingInt(Diagnostic::length)
                    .thenComparing(diagnostic -> diagnostic.fix().orElse(""));

    public Diagnostic {
        if (line < 1 || column < 1 || length < 1) {
            throw new IllegalArgumentException("Places are counted from 1.");
        }
    }

    /** A diagnostic without a fix, as severe as its code. */
    public static Diagnostic of(
            DiagnosticCode code, int line, int column, int length, String message) {
        return new Diagnostic(
                code.severity(), code.name(), line, column, length, message, Optional.empty());
    }

    /** The same diagnostic with a fix. */
    public Diagnostic withFix(String suggestion) {
        return new Diagnostic(
                severity, code, line, column, length, message, Optional.of(suggestion));
    }

    /** The same diagnostic as an error. */
    public Diagnostic asError() {
        return new Diagnostic(Severity.ERROR, code, line, column, length, message, fix);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** By place, then by severity, code and message. */
    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }
}
