package io.penstock.bootstrap.cli.script;

import io.penstock.bootstrap.cli.config.ServerOptions;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.routing.RotatorId;
import io.penstock.dsl.diagnostic.Diagnostic;
import io.penstock.dsl.diagnostic.DiagnosticCode;
import io.penstock.dsl.script.check.ScriptChecker;
import io.penstock.dsl.script.check.ScriptRole;
import io.penstock.dsl.script.check.Surroundings;
import io.penstock.dsl.script.evaluate.Situation;
import io.penstock.dsl.script.syntax.Script;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code penstock script check}: says everything that is wrong with scripts. */
@Command(
        name = "check",
        description = "Says everything that is wrong with scripts, each with its place and a fix.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "With --url, or --key alone, the companies and rotators are those of a running",
            "server; a rotator that is given as a file takes the place of the server's.",
            "",
            "Ends with 0 when there are no errors, 1 when there are, 2 when a file cannot be",
            "read or the server cannot be asked.",
            "",
            "Examples:",
            "  penstock script check offer.dist",
            "  penstock script check --strict --rotators rotators/ --companies 1-20,42 *.dist",
            "  penstock script check --leads yesterday.ndjson offer.dist",
            "  penstock script check --url https://leads.example --key KEY offer.dist"
        })
final class CheckCommand extends ScriptSubcommand {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The scripts.")
    private List<Path> files = new ArrayList<>();

    @Mixin private RotatorOptions rotators = new RotatorOptions();

    @Option(
            names = "--companies",
            paramLabel = "LIST",
            description = "The numbers of the companies that there are, as in 1-20,42.")
    private @Nullable String companies;

    @Option(
            names = "--strict",
            description = "A malformed max(...), which is ignored, is an error.")
    private boolean strict;

    @Option(names = "--cancel", description = "They are cancel scripts, which may ask for reason.")
    private boolean cancel;

    @Option(
            names = "--leads",
            paramLabel = "FILE",
            description = "Leads, a JSON object a line; shows how many of them get to each line.")
    private @Nullable Path leads;

    @Mixin private MomentOptions moment = new MomentOptions();

    @ArgGroup(exclusive = false)
    private @Nullable ServerOptions server;

    @Override
    public Integer call() {
        Map<RotatorId, ScriptFile> rotatorFiles = rotators.read();
        Optional<SavedTargets> saved = Optional.ofNullable(server).map(SavedTargets::of);
        Map<RotatorId, Script> scripts = new HashMap<>();
        saved.map(SavedTargets::rotators).ifPresent(scripts::putAll);
        scripts.putAll(RotatorOptions.scripts(rotatorFiles));
        Optional<Set<CompanyId>> known =
                Optional.ofNullable(companies)
                        .map(CompanyList::parse)
                        .or(() -> saved.map(SavedTargets::companies));
        ScriptRole role = cancel ? ScriptRole.CANCELLATION : ScriptRole.RECEIPT;
        boolean faulty = false;
        for (Path path : files) {
            ScriptFile file = ScriptFile.read(path);
            faulty |= report(file, new Surroundings(role, known, scripts, Optional.empty()));
            if (leads != null) {
                ReachTable.print(out(), file, scripts, population(leads));
            }
        }
        for (Map.Entry<RotatorId, ScriptFile> rotator : rotatorFiles.entrySet()) {
            faulty |=
                    report(
                            rotator.getValue(),
                            new Surroundings(
                                    ScriptRole.ROTATOR,
                                    known,
                                    scripts,
                                    Optional.of(rotator.getKey())));
        }
        return faulty ? FAULTY : FINE;
    }

    private List<Situation> population(Path leads) {
        return LeadFile.read(leads).stream()
                .map(lead -> lead.situation(moment.at(), moment.zone()))
                .toList();
    }

    /** Prints what is wrong with a script, and says whether any of it is an error. */
    private boolean report(ScriptFile file, Surroundings surroundings) {
        Set<DiagnosticCode> errors = strict ? Set.of(DiagnosticCode.MALFORMED_MAX) : Set.of();
        List<Diagnostic> found = ScriptChecker.check(file.parsed(), surroundings, errors);
        file.print(found, out());
        return found.stream().anyMatch(Diagnostic::isError);
    }
}
