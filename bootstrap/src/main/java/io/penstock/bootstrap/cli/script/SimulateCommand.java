package io.penstock.bootstrap.cli.script;

import io.penstock.bootstrap.progress.ProgressBar;
import io.penstock.domain.routing.RoutingGuards;
import io.penstock.dsl.script.evaluate.Choice;
import io.penstock.dsl.script.evaluate.CompiledScript;
import io.penstock.dsl.script.evaluate.EvenScript;
import io.penstock.dsl.script.evaluate.Situation;
import io.penstock.dsl.script.suite.CompanyStates;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code penstock script simulate}: distributes the leads of a file. */
@Command(
        name = "simulate",
        description = {
            "Distributes the leads of a file and shows the expected and the drawn shares.",
            "Each lead is decided by itself: leads drawn before do not fill caps."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  penstock script simulate offer.dist --leads yesterday.ndjson",
            "  penstock script simulate offer.dist --leads leads.ndjson --rotators rotators/",
            "  penstock script simulate offer.dist --leads leads.ndjson --even",
            "",
            "A line of the file is a lead, as in",
            "  {\"id\":\"a1\",\"at\":\"2026-11-20T10:00:00Z\",\"geo\":\"ru\",\"user\":123}",
            "The id decides its draws; without at, the lead arrives at the moment of --at."
        })
final class SimulateCommand extends ScriptSubcommand {

    private static final int MOST_ELIGIBLE_SETS = 100_000;

    @Parameters(paramLabel = "FILE", description = "The script.")
    private Path file = Path.of("");

    @Option(
            names = "--leads",
            paramLabel = "FILE",
            required = true,
            description = "The leads, a JSON object a line.")
    private Path leads = Path.of("");

    @Option(
            names = "--even",
            description = "Divide by quota instead of by draws: within one lead of each share.")
    private boolean even;

    @Mixin private MomentOptions moment = new MomentOptions();

    @Mixin private RotatorOptions rotators = new RotatorOptions();

    @Mixin private CompanyStateOptions companies = new CompanyStateOptions();

    @Override
    public Integer call() {
        CompiledScript script = UsableScript.read(file, rotators).compiled();
        CompanyStates states = companies.read();
        List<Situation> situations =
                LeadFile.read(leads).stream()
                        .map(lead -> lead.situation(moment.at(), moment.zone()))
                        .toList();
        ProgressBar bar = ProgressBar.onTerminalOnly("leads", situations.size());
        EvenScript quotas = new EvenScript(script, 1, MOST_ELIGIBLE_SETS);
        SimulatedShares shares = new SimulatedShares();
        for (Situation situation : situations) {
            RoutingGuards guards = states.guards(situation.at(), situation.zone());
            Choice choice =
                    even
                            ? quotas.choose(situation, guards).choice()
                            : script.choose(situation, guards);
            shares.add(script.odds(situation, guards), choice);
            bar.step();
        }
        shares.lines().forEach(out()::println);
        out().flush();
        return FINE;
    }
}
