package io.penstock.dsl.script.parse;

import io.penstock.dsl.diagnostic.Diagnostic;
import io.penstock.dsl.diagnostic.DiagnosticCode;
import io.penstock.dsl.script.syntax.Script;
import io.penstock.dsl.script.syntax.Statement;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Parses distribution scripts in time that grows with their length alone. Whatever the text is, the
 * answer is a tree and diagnostics, never an exception.
 */
public final class ScriptParser {

    /** The most bytes that a script may have in UTF-8. */
    public static final int MAXIMUM_BYTES = 1024 * 1024;

    /** The most lines that a script may have. */
    public static final int MAXIMUM_LINES = 50_000;

    /** The most errors that are listed. */
    public static final int MAXIMUM_ERRORS = 1_000;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final List<Statement> statements = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private ScriptParser() {}

    /** Parses a text; a byte-order mark at its beginning is passed over. */
    public static ParsedScript parse(String text) {
        if (text.length() > MAXIMUM_BYTES
                || text.getBytes(StandardCharsets.UTF_8).length > MAXIMUM_BYTES) {
            return refused(DiagnosticCode.TOO_LARGE);
        }
        return new ScriptParser().parse(SourceLines.of(withoutMark(text)));
    }

    /** Parses a text in UTF-8; a line that is not UTF-8 has an error. */
    public static ParsedScript parse(byte[] text) {
        if (text.length > MAXIMUM_BYTES) {
            return refused(DiagnosticCode.TOO_LARGE);
        }
        return new ScriptParser().parse(SourceLines.of(text));
    }

    static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static ParsedScript refused(DiagnosticCode code) {
        return new ParsedScript(
                Script.EMPTY, List.of(Diagnostic.of(code, 1, 1, 1, code.description())));
    }

    private ParsedScript parse(List<SourceLine> lines) {
        if (lines.size() > MAXIMUM_LINES) {
            return refused(DiagnosticCode.TOO_MANY_LINES);
        }
        for (int index = 0; index < lines.size(); index++) {
            parse(index + 1, lines.get(index));
        }
        return new ParsedScript(new Script(statements), diagnostics);
    }

    private void parse(int number, SourceLine line) {
        if (line.firstBadColumn().isPresent()) {
            int column = line.firstBadColumn().getAsInt();
            statements.add(new Statement.Faulty(number, line.text().strip()));
            report(
                    Diagnostic.of(
                            DiagnosticCode.BAD_ENCODING,
                            number,
                            column,
                            1,
                            "this is not UTF-8 text"));
            return;
        }
        LineParser parser = new LineParser(number, line.text());
        statements.add(parser.parse());
        parser.diagnostics().forEach(this::report);
    }

    private void report(Diagnostic diagnostic) {
        if (diagnostics.size() < MAXIMUM_ERRORS) {
            diagnostics.add(diagnostic);
        } else if (diagnostics.size() == MAXIMUM_ERRORS) {
            DiagnosticCode code = DiagnosticCode.TOO_MANY_ERRORS;
            diagnostics.add(
                    Diagnostic.of(
                            code,
                            diagnostic.line(),
                            diagnostic.column(),
                            diagnostic.length(),
                            code.description()));
        }
    }
}
