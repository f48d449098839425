package io.penstock.bootstrap.cli.pixel;

import io.penstock.application.pixel.TriedPixel;
import io.penstock.application.pixel.TryPixels;
import io.penstock.application.secret.Secrets;
import io.penstock.bootstrap.cli.script.InputException;
import io.penstock.bootstrap.cli.script.InputFiles;
import io.penstock.bootstrap.cli.script.Problems;
import io.penstock.delivery.delivery.AllowedNetworks;
import io.penstock.delivery.delivery.HttpPixelGateway;
import io.penstock.domain.delivery.AttemptOutcome;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code penstock pixel test}: shows what pixels would send, and sends it. */
@Command(
        name = "test",
        description = {
            "Shows exactly what the pixels of a file would send about a lead.",
            "The file is a pixel, or has pixels and values as an offer does; JSON may have"
                    + " comments. The exit status is 1 where a pixel cannot be sent, or is not"
                    + " answered with 2xx or 3xx."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  penstock pixel test pixels.json --lead value=12.5 --lead source=facebook",
            "  penstock pixel test pixels.yaml --lead lead.json --delivery success=false",
            "  penstock pixel test pixels.json --fire"
        })
final class TestCommand implements Callable<Integer> {

    private static final int FINE = 0;
    private static final int FAULTY = 1;
    private static final String PIXEL = "pixel";

    @Spec private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The pixels, as YAML or JSON.")
    private Path file = Path.of("");

    @Option(
            names = "--lead",
            paramLabel = "FILE|FIELD=VALUE",
            description = "A file with a lead, or a field of it; may be repeated.")
    private List<String> lead = List.of();

    @Option(
            names = "--delivery",
            paramLabel = "NAME=VALUE",
            description = "How its delivery ended, as in success=false; a success unless given.")
    private List<String> delivery = List.of();

    @Option(
            names = "--recipient",
            paramLabel = "NAME",
            description = "The name of the company that got it.")
    private String recipient = "";

    @Option(names = "--fire", description = "Sends those whose condition holds.")
    private boolean fire;

    @Option(
            names = "--allow",
            paramLabel = "NETWORKS",
            description = "Networks that may be sent to beside public addresses.")
    private String allowed = "";

    @Override
    public Integer call() {
        try (HttpPixelGateway gateway = new HttpPixelGateway(networks(), InstantSource.system())) {
            TryPixels tryPixels =
                    new TryPixels(
                            new NoConfiguration(), gateway, Secrets.none(), InstantSource.system());
            return switch (tryPixels.tryOut(document())) {
                case TryPixels.Outcome.Tried(var pixels) -> print(pixels);
                case TryPixels.Outcome.Invalid(var problems) -> throw Problems.in(file, problems);
            };
        }
    }

    private AllowedNetworks networks() {
        try {
            return AllowedNetworks.parse(allowed);
        } catch (IllegalArgumentException e) {
            throw new InputException("--allow: " + e.getMessage());
        }
    }

    private Map<String, @Nullable Object> document() {
        Map<String, @Nullable Object> read = InputFiles.commentedDocument(file);
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        if (read.containsKey("url")) {
            document.put(PIXEL, read);
        } else {
            document.putAll(read);
        }
        document.put("fire", fire);
        if (!lead.isEmpty()) {
            document.put("lead", Assignments.read(lead, "--lead"));
        }
        if (!delivery.isEmpty()) {
            document.put("delivery", Assignments.read(delivery, "--delivery"));
        }
        if (!recipient.isEmpty()) {
            document.put("recipient", Map.of("name", recipient));
        }
        return document;
    }

    private int print(List<TriedPixel> pixels) {
        PrintWriter out = Objects.requireNonNull(spec, "set by picocli").commandLine().getOut();
        pixels.forEach(pixel -> TrialText.print(pixel, out));
        out.flush();
        return pixels.stream().allMatch(TestCommand::isFine) ? FINE : FAULTY;
    }

    private static boolean isFine(TriedPixel pixel) {
        return pixel.problem().isEmpty()
                && pixel.attempt()
                        .map(made -> made.outcome() instanceof AttemptOutcome.Accepted)
                        .orElse(true);
    }
}
