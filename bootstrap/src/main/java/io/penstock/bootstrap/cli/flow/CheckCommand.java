package io.penstock.bootstrap.cli.flow;

import io.penstock.application.flow.check.FlowCheck;
import io.penstock.application.flow.document.FlowReferences;
import io.penstock.application.flow.document.FlowReferences.Named;
import io.penstock.application.flow.document.ReadFlow;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code penstock flow check}: says everything that is wrong with flows. */
@Command(
        name = "check",
        description = {
            "Says everything that is wrong, or looks wrong, with flows, each with its place.",
            "A file is a flow, or an offer that has one, as YAML or JSON, which may have comments."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Ends with 0 when there are no errors, 1 when there are, 2 when a file cannot be",
            "read.",
            "",
            "Examples:",
            "  penstock flow check flow.yaml",
            "  penstock flow check --strict --companies 'Premium Buyer,Standard Buyer,7' *.json"
        })
final class CheckCommand implements Callable<Integer> {

    private static final int FINE = 0;
    private static final int FAULTY = 1;

    @Spec private @Nullable CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The flows.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--companies",
            paramLabel = "LIST",
            description = "The names and numbers of the companies that there are, with commas.")
    private @Nullable String companies;

    @Option(names = "--strict", description = "Warnings are errors.")
    private boolean strict;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec, "set by picocli").commandLine().getOut();
        boolean faulty = false;
        for (Path path : files) {
            FlowFile file = FlowFile.read(path);
            List<String> errors = new ArrayList<>(file.problemLines());
            file.flow().ifPresent(flow -> errors.addAll(unknown(file, flow)));
            List<String> warnings =
                    file.flow().map(FlowCheck::of).orElse(List.of()).stream()
                            .map(warning ->
                                    file.line("warning", warning.place(), warning.message()))
                            .toList();
            Stream.concat(errors.stream(), warnings.stream()).forEach(out::println);
            faulty |= !errors.isEmpty() || (strict && !warnings.isEmpty());
        }
        out.flush();
        return faulty ? FAULTY : FINE;
    }

    private List<String> unknown(FlowFile file, ReadFlow flow) {
        if (companies == null) {
            return List.of();
        }
        Set<String> known =
                Stream.of(companies.split(","))
                        .map(name -> folded(name.strip()))
                        .collect(Collectors.toSet());
        return FlowReferences.recipients(flow.flow()).stream()
                .filter(named -> !known.contains(key(named)))
                .map(named ->
                        file.line(
                                "error",
                                named.place(),
                                "names the company '"
                                        + named.recipient().label()
                                        + "', which is not among --companies"))
                .toList();
    }

    private static String key(Named named) {
        return named.recipient()
                .company()
                .map(company -> String.valueOf(company.value()))
                .orElseGet(named::foldedName);
    }

    private static String folded(String name) {
        return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
