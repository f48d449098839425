package io.penstock.bootstrap.cli;

import io.penstock.bootstrap.sink.Answers;
import io.penstock.bootstrap.sink.Behaviour;
import io.penstock.bootstrap.sink.Delay;
import io.penstock.bootstrap.sink.PathRule;
import io.penstock.bootstrap.sink.Percentage;
import io.penstock.bootstrap.sink.Plan;
import io.penstock.bootstrap.sink.Shares;
import io.penstock.bootstrap.sink.wire.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a sink answers. */
final class SinkAnswerOptions {

    @Option(
            names = "--status",
            paramLabel = "N",
            defaultValue = "200",
            description = "What is answered where nothing bad is drawn (${DEFAULT-VALUE}).")
    private int status;

    @Option(
            names = "--body",
            paramLabel = "TEXT",
            defaultValue = "{\"ok\":true}",
            description = "The body of that answer (${DEFAULT-VALUE}).")
    private String body = "";

    @Option(
            names = "--content-type",
            paramLabel = "TYPE",
            defaultValue = "application/json",
            description = "The type of all bodies (${DEFAULT-VALUE}).")
    private String contentType = "";

    @Option(
            names = "--header",
            paramLabel = "'NAME: VALUE'",
            description = "A further header of all answers; may be repeated.")
    private List<String> headers = new ArrayList<>();

    @Option(
            names = "--delay",
            paramLabel = "TIME",
            defaultValue = "0ms",
            description =
                    "How long an answer takes, such as 200ms, or 100ms-2s to draw it; "
                            + "at most 5 minutes (${DEFAULT-VALUE}).")
    private String delay = "";

    @Option(
            names = "--reject",
            paramLabel = "PERCENT",
            defaultValue = "0%",
            description = "The share of requests that are rejected, such as 20%%.")
    private String reject = "";

    @Option(
            names = "--reject-status",
            paramLabel = "N",
            defaultValue = "422",
            description = "What these are answered (${DEFAULT-VALUE}).")
    private int rejectStatus;

    @Option(
            names = "--reject-body",
            paramLabel = "TEXT",
            defaultValue = "{\"error\":\"rejected\"}",
            description = "The body of that answer (${DEFAULT-VALUE}).")
    private String rejectBody = "";

    @Option(
            names = "--error",
            paramLabel = "PERCENT",
            defaultValue = "0%",
            description = "The share that is answered as if something were broken.")
    private String error = "";

    @Option(
            names = "--error-status",
            paramLabel = "N",
            defaultValue = "503",
            description = "What these are answered (${DEFAULT-VALUE}).")
    private int errorStatus;

    @Option(
            names = "--hang",
            paramLabel = "PERCENT",
            defaultValue = "0%",
            description =
                    "The share that gets no answer, until the caller gives up or 5 minutes are over.")
    private String hang = "";

    @Option(
            names = "--reset",
            paramLabel = "PERCENT",
            defaultValue = "0%",
            description = "The share whose connection is reset.")
    private String reset = "";

    @Option(
            names = "--rule",
            paramLabel = "PATH=KEY:VALUE,…",
            description =
                    "Says status, delay, reject, error, hang or reset for a path and all below it, "
                            + "as in /buyer-b=status:500,delay:2s; may be repeated, the longest path holds.")
    private List<String> rules = new ArrayList<>();

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    /**
     * The plan that these options describe.
     *
     * @throws ParameterException when one cannot be understood
     */
    Plan plan() {
        Behaviour usual = read("--status", status, code -> new Behaviour(code, delay(), shares()));
        List<PathRule> byPath =
                rules.stream()
                        .map(rule -> read("--rule", rule, text -> PathRule.parse(text, usual)))
                        .toList();
        return read("--rule", byPath, all -> new Plan(usual, all, answers()));
    }

    private Answers answers() {
        List<Header> further =
                headers.stream().map(text -> read("--header", text, Answers::header)).toList();
        return read(
                "--reject-status, --error-status or --content-type",
                further,
                all -> new Answers(contentType, all, body, rejectStatus, rejectBody, errorStatus));
    }

    private Delay delay() {
        return read("--delay", delay, Delay::parse);
    }

    private Shares shares() {
        Percentage rejected = read("--reject", reject, Percentage::parse);
        Percentage failed = read("--error", error, Percentage::parse);
        Percentage hanging = read("--hang", hang, Percentage::parse);
        Percentage ended = read("--reset", reset, Percentage::parse);
        return read(
                "--reject, --error, --hang, --reset",
                ended,
                last -> new Shares(rejected, failed, hanging, last));
    }

    private <T, R> R read(String option, T given, Function<T, R> reader) {
        try {
            return reader.apply(given);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    Objects.requireNonNull(spec, "set by picocli").commandLine(),
                    option + ": " + e.getMessage(),
                    e);
        }
    }
}
