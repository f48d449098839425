package io.penstock.dsl.script.explain;

import io.penstock.domain.routing.RotatorId;
import io.penstock.dsl.script.Golden;
import io.penstock.dsl.script.ScriptFixture;
import io.penstock.dsl.script.syntax.Script;
import java.util.Map;
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

    private static void explain(String script, String golden) {
        Golden.check(
                golden,
                ScriptExplanation.of(ScriptFixture.parse(Golden.input(script)).script(), ROTATORS));
    }
}
