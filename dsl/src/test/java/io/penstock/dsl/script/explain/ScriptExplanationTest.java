package io.penstock.dsl.script.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.penstock.domain.routing.RotatorId;
import io.penstock.dsl.script.Golden;
import io.penstock.dsl.script.ScriptFixture;
import io.penstock.dsl.script.syntax.Script;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScriptExplanationTest {

    private static final Map<RotatorId, Script> ROTATORS =
            ScriptFixture.rotators(
                    Map.of(
                            11, "geo:ru 50% #1\ngeo:ru #2\nbucket(13)",
                            12, "@active max(day,any,1000) #3\nrot(11)",
                            13, "10% #1\n#2\n#3\ngeo:ru 5% rot(12)"));

    @Test
    void manualsFirstScriptShouldBeExplained() {
        explain("manual.dist", "manual.md");
    }

    @Test
    void everyTermShouldBeExplained() {
        explain("explained.dist", "explained.md");
    }

    @Test
    void linesShouldKeepTheirNumbersAndStandOutsideOfComments() {
        String text =
                ScriptExplanation.of(
                        ScriptFixture.script("// one\n// two\ngeo:ru 50% #1\ngeo:ru #2"), ROTATORS);

        assertThat(text)
                .contains(
                        """
                        > one
                        > two

                        - Line 3: Leads whose country is Russia (ru) that get here are divided:
                          - 50% to company #1 (line 3)
                          - 50% to company #2 (line 4)
                        """);
    }

    @Test
    void controlCharactersShouldNotReachATerminal() {
        String text =
                ScriptExplanation.of(
                        ScriptFixture.parse("// one\u001b[2Jtwo\nua:[a\u0007b] #1\n").script(),
                        Map.of());

        assertThat(text).contains("> one\u241b[2Jtwo\n", "a\u2407b").doesNotContain("\u001b");
    }

    @Test
    void manyRotatorsShouldBeExplainedQuickly() {
        String script =
                IntStream.rangeClosed(1, 5_000)
                        .mapToObj(number -> "rot(" + number + ")\n")
                        .collect(Collectors.joining());

        assertTimeoutPreemptively(
                Duration.ofSeconds(15),
                () ->
                        assertThat(ScriptExplanation.of(ScriptFixture.script(script), Map.of()))
                                .contains("## Rotator 5000"));
    }

    private static void explain(String script, String golden) {
        Golden.check(
                golden,
                ScriptExplanation.of(ScriptFixture.parse(Golden.input(script)).script(), ROTATORS));
    }
}
