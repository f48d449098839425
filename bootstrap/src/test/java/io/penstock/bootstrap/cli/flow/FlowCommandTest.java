package io.penstock.bootstrap.cli.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.bootstrap.cli.script.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlowCommandTest {

    @TempDir private Path folder;

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    @Test
    void aSoundFlowShouldBeFine() throws IOException {
        String flow = file("flow.json", "// all\n{\"cascade\": [\"Acme\"]} // of it\n");
        CommandRun run = CommandRun.of("flow", "check", "--strict", "--companies", "ACME,7", flow);

        assertThat(run.out()).isEmpty();
        assertThat(run.status()).isZero();
    }

    @Test
    void errorsAndUnknownCompaniesShouldBeNamedWithTheirPlaces() throws IOException {
        String flow = file("flow.yaml", "steps:\n- cascade: [ Acme, { company: 8 } ]\n");
        CommandRun unknown = CommandRun.of("flow", "check", "--companies", "Acme,7", flow);
        assertThat(unknown.out())
                .isEqualTo(
                        flow
                                + ": error: steps[0].cascade[1] names the company '#8', which is not"
                                + " among --companies\n");
        assertThat(unknown.status()).isEqualTo(1);

        String wrong = file("wrong.yaml", "cascade: [ { recipient: A, prize: 5 } ]\n");
        CommandRun run = CommandRun.of("flow", "check", wrong);
        assertThat(run.out())
                .isEqualTo(wrong + ": error: cascade[0].prize is not known; did you mean price?\n");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void warningsShouldFailOnlyWhereThatIsAsked() throws IOException {
        String offer = file("offer.yaml", "name: Tea\nflow: { recipients: { A: random <= 50 } }\n");
        CommandRun run = CommandRun.of("flow", "check", offer);
        assertThat(run.out())
                .isEqualTo(
                        offer
                                + ": warning: the flow leaves leads over: no recipient takes 51 to"
                                + " 100 of random\n");
        assertThat(run.status()).isZero();
        assertThat(CommandRun.of("flow", "check", "--strict", offer).status()).isEqualTo(1);
    }

    @Test
    void aFileThatCannotBeReadShouldBeUnusable() throws IOException {
        assertThat(CommandRun.of("flow", "check", file("flow.yaml", "a: [")).status()).isEqualTo(2);
    }

    @Test
    void aFlowShouldBeExplained() throws IOException {
        CommandRun run = CommandRun.of("flow", "explain", file("f.yaml", "cascade: [ A, B ]\n"));
        assertThat(run.out()).contains("### Waterfall", "- A\n- B\n");
        assertThat(run.status()).isZero();
        CommandRun wrong = CommandRun.of("flow", "explain", file("g.yaml", "cascade: []\n"));
        assertThat(wrong.errors()).contains("error: cascade must not be empty");
        assertThat(wrong.status()).isEqualTo(1);
    }
}
