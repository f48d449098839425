package io.penstock.bootstrap.cli.flow;

import io.penstock.application.flow.document.ReadFlow;
import io.penstock.application.flow.explain.FlowExplanation;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code penstock flow explain}: writes the page that documents a flow. */
@Command(
        name = "explain",
        description = {
            "Writes the page that documents a flow, in Markdown.",
            "The file is a flow, or an offer that has one, as YAML or JSON, which may have"
                    + " comments."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Ends with 1 when the flow has errors, which it names, and 2 when the file cannot be",
            "read.",
            "",
            "Examples:",
            "  penstock flow explain flow.yaml",
            "  penstock flow explain offer.json > docs/distribution.md"
        })
final class ExplainCommand implements Callable<Integer> {

    private static final int FINE = 0;
    private static final int FAULTY = 1;

    @Spec private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The flow.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        var commandLine = Objects.requireNonNull(spec, "set by picocli").commandLine();
        FlowFile read = FlowFile.read(file);
        read.problemLines().forEach(commandLine.getErr()::println);
        commandLine.getErr().flush();
        Optional<String> page = read.flow().map(ReadFlow::flow).map(FlowExplanation::of);
        page.ifPresent(commandLine.getOut()::print);
        commandLine.getOut().flush();
        return page.isPresent() ? FINE : FAULTY;
    }
}
