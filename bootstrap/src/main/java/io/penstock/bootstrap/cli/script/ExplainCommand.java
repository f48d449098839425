package io.penstock.bootstrap.cli.script;

import io.penstock.dsl.script.explain.ScriptExplanation;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code penstock script explain}: says in plain language what a script does. */
@Command(
        name = "explain",
        description = "Prints documentation of a script in plain language, in Markdown.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  penstock script explain offer.dist",
            "  penstock script explain --rotators 13=vip.dist offer.dist > routing.md"
        })
final class ExplainCommand extends ScriptSubcommand {

    @Parameters(paramLabel = "FILE", description = "The script.")
    private Path file = Path.of("");

    @Mixin private RotatorOptions rotators = new RotatorOptions();

    @Override
    public Integer call() {
        UsableScript script = UsableScript.read(file, rotators);
        out().print(ScriptExplanation.of(script.script(), script.rotators()));
        out().flush();
        return FINE;
    }
}
