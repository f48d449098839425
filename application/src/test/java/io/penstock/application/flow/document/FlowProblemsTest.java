package io.penstock.application.flow.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares with files; {@code -Dgolden.rewrite=true} writes them anew. */
class FlowProblemsTest {

    private static final Path FOLDER = Path.of("src/test/resources/flow");

    @ParameterizedTest
    @ValueSource(strings = {"steps", "recipients", "variants", "rules", "deliveries"})
    void everyProblemShouldBeToldWithItsPlace(String name) throws IOException {
        String flow = Files.readString(FOLDER.resolve(name + ".yaml"));
        String problems = String.join("\n", FlowFixture.problems(flow)).stripTrailing() + "\n";
        Path golden = FOLDER.resolve(name + ".problems.txt");
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(golden, problems);
        }
        assertThat(problems).isEqualTo(Files.readString(golden));
    }

    @Test
    void aScriptShouldBeDistributedInOneWay() {
        assertThat(FlowFixture.problems("script: { distribution: odd }\ndistribution: even"))
                .containsExactlyInAnyOrder(
                        "distribution stands in script too; give one of the two",
                        "script.distribution must be even or random, not 'odd'");
    }

    @Test
    void aScriptShouldBeEvenByItsSectionOrBesideIt() {
        for (String even :
                List.of(
                        "script: { on_reject: next, distribution: even }",
                        "script: { on_reject: next }\ndistribution: EVEN",
                        "steps: [ { script: { on_reject: next }, distribution: even } ]")) {
            assertThat(FlowOutline.of(FlowFixture.flow(even))).isEqualTo("1 script next even\n");
        }
        assertThat(FlowOutline.of(FlowFixture.flow("script: true"))).isEqualTo("1 script\n");
        assertThat(FlowOutline.of(FlowFixture.flow("script: { distribution: random }")))
                .isEqualTo("1 script\n");
    }

    @Test
    void tooManyStagesShouldBeRefused() {
        StringBuilder flow = new StringBuilder("steps:\n");
        for (int group = 0; group < 6; group++) {
            flow.append("- steps:\n");
            for (int step = 0; step < 900; step++) {
                flow.append("  - recipient: Acme\n");
            }
        }
        assertThat(FlowFixture.problems(flow.toString()))
                .containsExactly("steps have more than 5,000 stages; split the flow");
    }

    @Test
    void tooManyRecipientsShouldBeRefused() {
        assertThat(FlowFixture.problems("cascade:\n" + "- Acme\n".repeat(1_001)))
                .containsExactly("cascade has 1,001; there may be 1,000");
    }

    @Test
    void tooDeepNestingShouldBeRefused() {
        String flow = "{\"steps\":[".repeat(101) + "\"\"" + "]}".repeat(101);
        assertThat(FlowFixture.problems(flow.replace("\"\"", "{\"recipient\":\"Acme\"}")))
                .contains("steps are nested more than 100 deep; split the flow");
    }

    @Test
    void longIdsShouldBeRefused() {
        String flow = "{\"recipient\":\"Acme\"}";
        for (int depth = 0; depth < 6; depth++) {
            flow = "{\"name\":\"%s\",\"steps\":[%s]}".formatted("x".repeat(190), flow);
        }
        flow = "{\"steps\":[" + flow + "]}";
        assertThat(FlowFixture.problems(flow))
                .anyMatch(problem -> problem.contains("more than 1,000 characters"));
    }
}
