package io.penstock.dsl.script.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.routing.ScriptName;
import io.penstock.dsl.diagnostic.Diagnostic;
import io.penstock.dsl.diagnostic.DiagnosticPrinter;
import io.penstock.dsl.script.Golden;
import io.penstock.dsl.script.ScriptFixture;
import io.penstock.dsl.script.check.ScriptChecker;
import io.penstock.dsl.script.check.ScriptRole;
import io.penstock.dsl.script.check.Surroundings;
import io.penstock.dsl.script.evaluate.CompiledScript;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScriptParserFuzzTest {

    private static final Surroundings OPEN =
            new Surroundings(ScriptRole.RECEIPT, Optional.empty(), Map.of(), Optional.empty());
    private static final String ALPHABET =
            " \t\r\n#:[]()@%,-?./0123456789abmaxgeorut\u00e9\ud83d\ude00\ud83d\u0000\ufeff\u00a0";

    @Test
    void parseShouldSurviveMutatedScripts() {
        Random random = new Random(1);
        String source = Golden.input("every-term.dist") + Golden.input("faults.dist");
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder(source);
            for (int change = random.nextInt(20); change >= 0; change--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.insert(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
                    case 1 -> text.deleteCharAt(at);
                    default ->
                            text.setCharAt(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
                }
            }
            survive(text.toString());
        }
    }

    @Test
    void parseShouldSurviveRandomTextAndBytes() {
        Random random = new Random(2);
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(200); length > 0; length--) {
                text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            survive(text.toString());
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            ScriptChecker.check(ScriptParser.parse(bytes), OPEN);
        }
    }

    @Test
    void parseShouldBeQuickForTheLargestTexts() {
        for (String part :
                new String[] {
                    "geo:ru #5\n",
                    "[",
                    "max( ",
                    "x ",
                    "#5 ",
                    "geo:ru,",
                    "city:[?a] ",
                    "a:",
                    "\t",
                    "user:1,2,3,4 geo:ru #5\n"
                }) {
            int count = ScriptParser.MAXIMUM_BYTES / part.length();
            int most = part.endsWith("\n") ? ScriptParser.MAXIMUM_LINES : count;
            ParsedScript parsed = ScriptParser.parse(part.repeat(Math.min(count, most)));
            ScriptChecker.check(parsed, OPEN);
            CompiledScript.compile(ScriptName.offer(1), parsed.script(), Map.of());
        }
    }

    @Test
    void parseShouldRefuseWhatIsTooLarge() {
        assertThat(codes("x".repeat(ScriptParser.MAXIMUM_BYTES + 1))).isEqualTo("TOO_LARGE");
        assertThat(codes("é".repeat(ScriptParser.MAXIMUM_BYTES / 2 + 1))).isEqualTo("TOO_LARGE");
        assertThat(codes("\n".repeat(ScriptParser.MAXIMUM_LINES + 1))).isEqualTo("TOO_MANY_LINES");
        assertThat(codes("\n".repeat(ScriptParser.MAXIMUM_LINES))).isEmpty();
        assertThat(ScriptParser.parse("x\n".repeat(5_000)).diagnostics()).hasSize(1_001);
    }

    @Test
    void parseShouldReportTheLineThatIsNotText() {
        byte[] bytes = "\ufeff#1\ngeo:r? #2\n#3".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 7] = (byte) 0xff;
        ParsedScript parsed = ScriptParser.parse(bytes);

        assertThat(parsed.script().lines()).extracting(line -> line.number()).containsExactly(1, 3);
        Diagnostic diagnostic = parsed.diagnostics().getFirst();
        assertThat(diagnostic.code()).isEqualTo("BAD_ENCODING");
        assertThat(diagnostic.line()).isEqualTo(2);
        assertThat(diagnostic.column()).isEqualTo(6);
    }

    @Test
    void parseShouldCountColumnsWithoutTheMark() {
        byte[] bytes = "\ufeffgeo:r? #2".getBytes(StandardCharsets.UTF_8);
        bytes[8] = (byte) 0xff;

        assertThat(ScriptParser.parse(bytes).diagnostics().getFirst().column()).isEqualTo(6);
    }

    @Test
    void parseShouldSuggestTheSpaceBeforeACompany() {
        assertThat(ScriptParser.parse("50%#5").diagnostics())
                .extracting(Diagnostic::fix)
                .containsExactly(Optional.of("50% #5"));
    }

    private static String codes(String text) {
        return String.join(
                " ",
                ScriptParser.parse(text).diagnostics().stream().map(Diagnostic::code).toList());
    }

    private static void survive(String text) {
        ParsedScript parsed = ScriptFixture.parse(text);
        new DiagnosticPrinter("fuzz", text).print(ScriptChecker.check(parsed, OPEN));
        CompiledScript.compile(ScriptName.offer(1), parsed.script(), Map.of());
    }
}
