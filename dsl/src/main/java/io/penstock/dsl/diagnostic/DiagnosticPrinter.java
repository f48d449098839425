package io.penstock.dsl.diagnostic;

import java.util.Collection;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Prints diagnostics for people, each with its source line and the marked part underlined. Of a
 * long line only what stands around that part is shown. Not thread-safe.
 */
public final class DiagnosticPrinter {

    private final String file;
    private final MarkedSource source;

    /**
     * A printer for one text.
     *
     * @param file the name under which the text is shown
     * @param source the text
     */
    public DiagnosticPrinter(String file, String source) {
        this.file = file;
        this.source = new MarkedSource(source);
    }

    /** All of them, one after the other. */
    public String print(Collection<Diagnostic> diagnostics) {
        return diagnostics.stream().map(this::print).collect(Collectors.joining());
    }

    /** Hands on one after the other, so that no more than one is kept. */
    public void print(Collection<Diagnostic> diagnostics, Consumer<String> out) {
        diagnostics.forEach(diagnostic -> out.accept(print(diagnostic)));
    }

    /** One diagnostic in one to four lines, each ended by a line feed. */
    public String print(Diagnostic diagnostic) {
        StringBuilder text = new StringBuilder();
        text.append(VisibleText.of(header(diagnostic))).append('\n');
        source.mark(diagnostic.line(), diagnostic.column(), diagnostic.length())
                .ifPresent(text::append);
        diagnostic
                .fix()
                .ifPresent(fix -> text.append("  fix: ").append(VisibleText.of(fix)).append('\n'));
        return text.toString();
    }

    private String header(Diagnostic diagnostic) {
        return file
                + ':'
                + diagnostic.line()
                + ':'
                + diagnostic.column()
                + ": "
                + diagnostic.severity()
                + '['
                + diagnostic.code()
                + "]: "
                + diagnostic.message();
    }
}
