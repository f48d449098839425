package io.penstock.bootstrap.cli.script;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.routing.RoutingGuards;
import io.penstock.dsl.script.evaluate.Choice;
import io.penstock.dsl.script.evaluate.Situation;
import io.penstock.dsl.script.whynot.CompanyWay;
import io.penstock.dsl.script.whynot.WhyNot;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code penstock script why}: says why a lead did or did not go to a company. */
@Command(
        name = "why",
        description = {
            "Says why a lead does not go to a company.",
            "For each line that names the company, also in rotators: the first term that does not",
            "hold, a draw, or an earlier line."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  penstock script why offer.dist --lead '{\"id\":\"a1\",\"geo\":\"ru\"}' --company 5",
            "",
            "The lead's id decides its draws; without one it is lead-1."
        })
final class WhyCommand extends ScriptSubcommand {

    @Parameters(paramLabel = "FILE", description = "The script.")
    private Path file = Path.of("");

    @Option(
            names = "--lead",
            paramLabel = "JSON",
            required = true,
            description = "The lead: its id and its routing attributes.")
    private String lead = "";

    @Option(
            names = "--company",
            paramLabel = "N",
            required = true,
            description = "The number of the company.")
    private String company = "";

    @Mixin private MomentOptions moment = new MomentOptions();

    @Mixin private RotatorOptions rotators = new RotatorOptions();

    @Mixin private CompanyStateOptions companies = new CompanyStateOptions();

    @Override
    public Integer call() {
        String number = company.startsWith("#") ? company.substring(1) : company;
        CompanyId wanted = new CompanyId(Numbers.positive(number, "--company to be a number"));
        ReadLead given = ReadLead.ofOption(lead);
        Situation situation = given.situation(moment.at(), moment.zone());
        RoutingGuards guards = companies.read().guards(situation.at(), situation.zone());
        UsableScript script = UsableScript.read(file, rotators);
        Choice choice = script.compiled().choose(situation, guards);
        out().println(
                        "The lead "
                                + given.id()
                                + choice.company()
                                        .map(chosen -> " goes to " + chosen + ".")
                                        .orElse(" is taken by no line."));
        List<CompanyWay> ways =
                WhyNot.explain(
                        UsableScript.NAME,
                        script.script(),
                        script.rotators(),
                        situation,
                        guards,
                        wanted);
        if (ways.isEmpty()) {
            out().println("No line names " + wanted + ".");
        }
        ways.forEach(way -> out().println(WayText.of(way)));
        out().flush();
        return FINE;
    }
}
