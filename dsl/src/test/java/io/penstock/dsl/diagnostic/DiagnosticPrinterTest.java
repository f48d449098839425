package io.penstock.dsl.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.dsl.script.parse.ScriptParser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticPrinterTest {

    @Test
    void longLinesShouldBeShownAroundTheMarkedPart() {
        String line = "a".repeat(5_000) + " here " + "b".repeat(5_000);

        assertThat(lines(line, 5_002, 4))
                .containsExactly(
                        "f:1:5002: error[SYNTAX]: wrong",
                        "  …" + "a".repeat(57) + " here " + "b".repeat(57) + "…",
                        "  " + " ".repeat(59) + "^^^^");
        assertThat(lines(line, 1, 3))
                .containsExactly(
                        "f:1:1: error[SYNTAX]: wrong", "  " + "a".repeat(120) + "…", "  ^^^");
        assertThat(lines(line, 10_006, 1).subList(1, 3))
                .containsExactly("  …" + "b".repeat(120), "  " + " ".repeat(120) + "^");
    }

    @Test
    void underlineShouldEndWithWhatIsShown() {
        String line = "a".repeat(200) + "c".repeat(1_000);

        assertThat(lines(line, 201, 1_000).subList(1, 3))
                .containsExactly(
                        "  …" + "a".repeat(20) + "c".repeat(100) + "…",
                        "  " + " ".repeat(21) + "^".repeat(100));
        assertThat(lines("short", 3, Integer.MAX_VALUE).subList(1, 3))
                .containsExactly("  short", "    ^^^");
        assertThat(lines("short", 9, 1).subList(1, 3)).containsExactly("  short", "       ^");
    }

    @Test
    void surrogatePairsShouldNotBeCut() {
        for (int shift = 0; shift < 2; shift++) {
            String line = "x".repeat(shift) + "\ud83d\ude00".repeat(500);
            List<String> printed = lines(line, 501 + shift, 2);
            int caret = printed.get(2).indexOf('^');

            assertThat(printed.get(1)).matches("  …(\ud83d\ude00)+…");
            assertThat(caret).isBetween(30, 35);
        }
    }

    @Test
    void linesShouldEndAsTheyDoForTheParser() {
        String text = "#1\rx #2\r\n\u2028#3\n#4\r\nnonsense #5\n";
        Diagnostic found = ScriptParser.parse(text).diagnostics().getLast();

        assertThat(print(text, found))
                .startsWith("f:4:1: error[SYNTAX]")
                .contains("\n  nonsense #5\n  ^^^^^^^^\n");
    }

    @Test
    void everyOrderOfLinesShouldBePrinted() {
        DiagnosticPrinter printer = new DiagnosticPrinter("f", "\uFEFFone\ntwo\nthree");
        List<String> printed = new ArrayList<>();
        printer.print(List.of(at(3, 1, 1), at(1, 2, 1), at(4, 1, 1), at(2, 1, 3)), printed::add);

        assertThat(printed)
                .containsExactly(
                        "f:3:1: error[SYNTAX]: wrong\n  three\n  ^\n",
                        "f:1:2: error[SYNTAX]: wrong\n  one\n   ^\n",
                        "f:4:1: error[SYNTAX]: wrong\n",
                        "f:2:1: error[SYNTAX]: wrong\n  two\n  ^^^\n");
    }

    @Test
    void textShouldNotCommandTheTerminal() {
        String line = "\t\u0000\u001b[31m\u007f\u009b\u202e\u2029\ud83d here\r";

        assertThat(lines(line, 14, 4))
                .containsExactly(
                        "f:1:14: error[SYNTAX]: wrong",
                        "  \t\u2400\u241b[31m\u2421\ufffd\ufffd\ufffd\ufffd here",
                        "  \t            ^^^^");
        assertThat(
                        print(
                                "x",
                                Diagnostic.of(DiagnosticCode.SYNTAX, 1, 1, 1, "not '\u001b[2J'")
                                        .withFix("[\u001b[2J]")))
                .isEqualTo("f:1:1: error[SYNTAX]: not '\u241b[2J'\n  x\n  ^\n  fix: [\u241b[2J]\n");
    }

    private static List<String> lines(String source, int column, int length) {
        return print(source, at(1, column, length)).lines().toList();
    }

    private static String print(String source, Diagnostic diagnostic) {
        return new DiagnosticPrinter("f", source).print(diagnostic);
    }

    private static Diagnostic at(int line, int column, int length) {
        return Diagnostic.of(DiagnosticCode.SYNTAX, line, column, length, "wrong");
    }
}
