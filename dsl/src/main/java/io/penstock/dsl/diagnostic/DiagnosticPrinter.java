package io.penstock.dsl.diagnostic;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Prints diagnostics for people, each with its source line and the marked part underlined. */
public final class DiagnosticPrinter {

    private final String file;
    private final List<String> lines;

    /**
     * A printer for one text.
     *
     * @param file the name under which the text is shown
     * @param source the text
     */
    public DiagnosticPrinter(String file, String source) {
        this.file = file;
        String text = source.startsWith("\uFEFF") ? source.substring(1) : source;
        lines = text.lines().toList();
    }

    /** All of them, one after the other. */
    public String print(Collection<Diagnostic> diagnostics) {
        return diagnostics.stream().map(this::print).collect(Collectors.joining());
    }

    /** One diagnostic in two to four lines, each ended by a line feed. */
    public String print(Diagnostic diagnostic) {
        StringBuilder text = new StringBuilder();
        text.append(file)
                .append(':')
                .append(diagnostic.line())
                .append(':')
                .append(diagnostic.column())
                .append(": ")
                .append(diagnostic.severity())
                .append('[')
                .append(diagnostic.code())
                .append("]: ")
                .append(diagnostic.message())
                .append('\n');
        if (diagnostic.line() <= lines.size()) {
            String line = lines.get(diagnostic.line() - 1);
            text.append("  ").append(line).append('\n');
            text.append("  ").append(underline(line, diagnostic)).append('\n');
        }
        diagnostic.fix().ifPresent(fix -> text.append("  fix: ").append(fix).append('\n'));
        return text.toString();
    }

    /** Tabs stay tabs and a surrogate pair takes one place, so that the carets stand below. */
    private static String underline(String line, Diagnostic diagnostic) {
        int begin = Math.min(diagnostic.column() - 1, line.length());
        int end = Math.min(begin + diagnostic.length(), line.length());
        StringBuilder marks = new StringBuilder();
        line.substring(0, begin)
                .codePoints()
                .forEach(point -> marks.append(point == '\t' ? '\t' : ' '));
        int carets = Math.max(1, line.codePointCount(begin, end));
        return marks.append("^".repeat(carets)).toString();
    }
}
