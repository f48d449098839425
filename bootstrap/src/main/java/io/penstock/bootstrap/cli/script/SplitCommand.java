package io.penstock.bootstrap.cli.script;

import io.penstock.dsl.script.split.Chain;
import io.penstock.dsl.script.split.LineSplitter;
import io.penstock.dsl.script.split.Precision;
import io.penstock.dsl.script.split.Split;
import io.penstock.dsl.script.split.SplitReader;
import io.penstock.dsl.script.split.SplitReading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code penstock script split}: turns shares into chained lines, and back. */
@Command(
        name = "split",
        description = {
            "Writes shares of traffic as lines of a script.",
            "Percentages in a script are of what the lines before leave; the exact shares that the",
            "lines give are said in comments."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  penstock script split '#1 40%% #2 35%% #3 25%%'",
            "  penstock script split --whole 'geo:ru time(8-18) #1 50%% #2 30%% #3 20%%'",
            "  penstock script split --from offer.dist"
        })
final class SplitCommand extends ScriptSubcommand {

    @Parameters(
            arity = "0..*",
            paramLabel = "SHARES",
            description = "Companies, each with its share, and the conditions of all lines.")
    private List<String> shares = new ArrayList<>();

    @Option(names = "--whole", description = "Use whole percentages, not two decimals.")
    private boolean whole;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "Say the shares that the chained lines of a script give.")
    private @Nullable Path from;

    @Override
    public Integer call() {
        if (from != null) {
            ScriptFile file = ScriptFile.read(from);
            if (file.parsed().hasErrors()) {
                throw new InputException(
                        "the script has errors:"
                                + System.lineSeparator()
                                + file.print(file.parsed().diagnostics()).strip());
            }
            Chain.of(file.parsed().script().lines()).forEach(this::printShares);
        } else {
            printLines(String.join(" ", shares));
        }
        out().flush();
        return FINE;
    }

    private void printLines(String request) {
        switch (SplitReader.read(request)) {
            case SplitReading.Refused(List<String> problems) ->
                    throw new InputException(String.join(System.lineSeparator(), problems));
            case SplitReading.Read(var requested) -> {
                switch (LineSplitter.split(
                        requested, whole ? Precision.WHOLE : Precision.TWO_DECIMALS)) {
                    case Split.Refused(String problem) -> throw new InputException(problem);
                    case Split.Lines(String text, Chain chain) -> {
                        out().print(text);
                        chain.shares()
                                .forEach((company, share) ->
                                        out().println(
                                                        "// "
                                                                + company
                                                                + " gets "
                                                                + share.percent()));
                    }
                }
            }
        }
    }

    private void printShares(Chain chain) {
        int first = chain.links().getFirst().line().number();
        int last = chain.links().getLast().line().number();
        out().println(first == last ? "line " + first + ":" : "lines " + first + "-" + last + ":");
        chain.shares()
                .forEach((company, share) -> out().println("  " + company + " " + share.percent()));
        if (!chain.rest().isZero()) {
            out().println("  goes on " + chain.rest().percent());
        }
    }
}
