package io.penstock.application.flow.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.flow.document.FlowFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Compares with a file; {@code -Dgolden.rewrite=true} writes it anew. */
class FlowExplanationTest {

    private static final Path FOLDER = Path.of("src/test/resources/flow");

    @Test
    void everyStepShouldHaveItsSection() throws IOException {
        String flow = Files.readString(FOLDER.resolve("everything.yaml"));
        String page = FlowExplanation.of(FlowFixture.flow(flow));
        Path golden = FOLDER.resolve("everything.md");
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(golden, page);
        }
        assertThat(page).isEqualTo(Files.readString(golden));
    }

    @Test
    void anEvenScriptShouldSaySo() {
        assertThat(
                        FlowExplanation.of(
                                FlowFixture.flow(
                                        "script: { on_reject: next, distribution: even }")))
                .contains(
                        """
                        ### Distribution Script
                        - Recipients: as the offer's script chooses
                        - Method: even, each company's share kept within one lead
                        - When one says no: the script goes on below its line
                        """);
    }

    @Test
    void aRoundRobinShouldBeExplainedByItsShares() {
        assertThat(
                        FlowExplanation.of(
                                FlowFixture.flow(
                                        """
                                        recipients:
                                          A: random <= 50
                                          B: random > 50
                                        """)))
                .isEqualTo(
                        """
                        ## Lead Distribution Logic

                        ### Round-Robin Rules
                        - Recipients: A (50%), B (50%)
                        - Method: Random number (1-100)

                        ### Leads Without a Taker
                        - Queue: they wait in the hold queue
                        """);
    }
}
