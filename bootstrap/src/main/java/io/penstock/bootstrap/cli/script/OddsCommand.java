package io.penstock.bootstrap.cli.script;

import io.penstock.dsl.script.evaluate.Odds;
import io.penstock.dsl.script.evaluate.Situation;
import io.penstock.dsl.script.suite.OddsText;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code penstock script odds}: computes where a lead can go. */
@Command(
        name = "odds",
        description = "Computes the exact probability with which a lead goes to each company.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  penstock script odds offer.dist --lead '{\"geo\":\"ru\",\"user\":123}'",
            "  penstock script odds offer.dist --lead '{\"geo\":\"us\"}' \\",
            "      --at 2026-11-20T10:00:00Z --zone Europe/Berlin --companies companies.yaml"
        })
final class OddsCommand extends ScriptSubcommand {

    @Parameters(paramLabel = "FILE", description = "The script.")
    private Path file = Path.of("");

    @Option(
            names = "--lead",
            paramLabel = "JSON",
            required = true,
            description = "The lead's routing attributes, as in {\"geo\":\"ru\"}.")
    private String lead = "";

    @Mixin private MomentOptions moment = new MomentOptions();

    @Mixin private RotatorOptions rotators = new RotatorOptions();

    @Mixin private CompanyStateOptions companies = new CompanyStateOptions();

    @Override
    public Integer call() {
        Situation situation = ReadLead.ofOption(lead).situation(moment.at(), moment.zone());
        Odds odds =
                UsableScript.read(file, rotators)
                        .compiled()
                        .odds(situation, companies.read().guards(situation.at(), moment.zone()));
        if (!odds.exact()) {
            throw new InputException(
                    "the odds cannot be computed exactly: the script has too many states.");
        }
        odds.companies()
                .forEach((company, chance) ->
                        out().printf("%-12s %s%n", company, OddsText.of(chance)));
        out().printf("%-12s %s%n", "none", OddsText.of(odds.none()));
        out().flush();
        return FINE;
    }
}
