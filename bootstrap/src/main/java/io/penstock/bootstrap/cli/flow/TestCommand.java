package io.penstock.bootstrap.cli.flow;

import io.penstock.application.flow.trial.FlowTestInput;
import io.penstock.application.flow.trial.FlowTestResult;
import io.penstock.application.flow.trial.TrialLimits;
import io.penstock.application.flow.trial.TryFlow;
import io.penstock.bootstrap.cli.script.InputException;
import io.penstock.bootstrap.cli.script.InputFiles;
import io.penstock.bootstrap.cli.script.Problems;
import io.penstock.domain.flow.FlowTrial;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code penstock flow test}: sends leads through a flow that is not live. */
@Command(
        name = "test",
        description = {
            "Sends leads through a flow, to companies that only seem to answer, and compares what",
            "each gets with expected_distribution. Nothing is sent.",
            "The file is a flow, an offer that has one, or a test as POST /api/v1/flows/test takes",
            "it but for offers of a server, as YAML or JSON, which may have comments.",
            "What the flow gives exactly must be within the tolerance; what was drawn fails only",
            "where chance is no explanation. Companies take every lead unless --accept says less;",
            "performance_routing has its fair shares, and the offer's script finds every company",
            "active and with room."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Ends with 0 when the test has passed, 1 when it has not, 2 when the flow or an option",
            "cannot be used.",
            "",
            "Examples:",
            "  penstock flow test flow.yaml",
            "  penstock flow test offer.json --volume 100000 --accept 'Premium Buyer=70%'",
            "  penstock flow test flow.yaml --at 2026-11-23T00:00:00Z --over 1d --lead lead.json",
            "  penstock flow test flow.yaml --expect A=50%,B=50% --tolerance 1"
        })
final class TestCommand implements Callable<Integer> {

    private static final int FINE = 0;
    private static final int FAULTY = 1;
    private static final TrialLimits LIMITS =
            new TrialLimits(FlowTrial.MOST_LEADS, Duration.ofHours(24));

    @Spec private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The flow.")
    private Path file = Path.of("");

    @Option(
            names = "--volume",
            paramLabel = "LEADS",
            description = "How many leads; as the flow's test_volume says, else 1,000.")
    private @Nullable Long volume;

    @Option(
            names = "--accept",
            paramLabel = "NAME=PART",
            description = "Which part of its leads a company takes, as in B=70%; with commas.")
    private List<String> accept = List.of();

    @Option(
            names = "--expect",
            paramLabel = "NAME=PART",
            description = "What is to go there, in place of expected_distribution; with commas.")
    private List<String> expect = List.of();

    @Option(
            names = "--tolerance",
            paramLabel = "POINTS",
            description = "How far off a part may be; as the flow says, else 2.")
    private @Nullable String tolerance;

    @Option(
            names = "--lead",
            paramLabel = "FILE",
            description = "What each lead carries; nothing unless given.")
    private @Nullable Path lead;

    @Option(
            names = "--at",
            paramLabel = "MOMENT",
            description = "When the first lead arrives; now unless given.")
    private @Nullable String at;

    @Option(
            names = "--over",
            paramLabel = "TIME",
            description = "The time over which they arrive, as in 1d; at once unless given.")
    private @Nullable String over;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "The zone of what has none of its own; UTC unless given.")
    private @Nullable String zone;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            description = "Draws other leads; 1 unless given.")
    private @Nullable Long seed;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec, "set by picocli").commandLine().getOut();
        TryFlow trials = new TryFlow(ZoneOffset.UTC, InstantSource.system());
        return switch (trials.tryOut(document(), Optional.empty(), LIMITS)) {
            case TryFlow.Outcome.Tested(FlowTestResult result) -> {
                TrialTable.lines(result).forEach(out::println);
                out.flush();
                yield result.passed() ? FINE : FAULTY;
            }
            case TryFlow.Outcome.Invalid(var problems) -> throw Problems.in(file, problems);
            case TryFlow.Outcome.TooLong(Duration longest, boolean drawing) ->
                    throw new InputException(
                            file
                                    + " takes longer than "
                                    + longest.toHours()
                                    + " hours to try; "
                                    + (drawing
                                            ? "give a smaller --volume."
                                            : "simplify the flow, or leave out --over."));
        };
    }

    private Map<String, @Nullable Object> document() {
        Map<String, @Nullable Object> document =
                FlowTestInput.test(InputFiles.commentedDocument(file));
        put(document, "volume", volume);
        put(document, "tolerance", tolerance);
        put(document, "at", at);
        put(document, "over", over);
        put(document, "zone", zone);
        put(document, "seed", seed);
        if (lead != null) {
            document.put("lead", InputFiles.commentedDocument(lead));
        }
        if (!accept.isEmpty()) {
            document.put("accept", parts("--accept", accept));
        }
        if (!expect.isEmpty()) {
            document.put("expect", parts("--expect", expect));
        }
        return document;
    }

    private static void put(
            Map<String, @Nullable Object> document, String key, @Nullable Object value) {
        if (value != null) {
            document.put(key, value);
        }
    }

    private static Map<String, String> parts(String option, List<String> given) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String text : given) {
            for (String one : text.split(",", -1)) {
                int sign = one.lastIndexOf('=');
                if (sign < 1) {
                    throw new InputException(
                            option + " must be a name and a part, as in B=70%, not '" + one + "'.");
                }
                parts.put(one.substring(0, sign).strip(), one.substring(sign + 1).strip());
            }
        }
        return parts;
    }
}
