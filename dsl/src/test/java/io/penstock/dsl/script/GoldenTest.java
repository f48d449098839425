package io.penstock.dsl.script;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.Attribute;
import io.penstock.domain.lead.LeadAttributes;
import io.penstock.domain.routing.RotatorId;
import io.penstock.domain.routing.RoutingGuards;
import io.penstock.domain.routing.ScriptName;
import io.penstock.dsl.diagnostic.DiagnosticPrinter;
import io.penstock.dsl.script.check.ScriptChecker;
import io.penstock.dsl.script.check.ScriptRole;
import io.penstock.dsl.script.check.Surroundings;
import io.penstock.dsl.script.evaluate.CompiledScript;
import io.penstock.dsl.script.evaluate.Draws;
import io.penstock.dsl.script.evaluate.Situation;
import io.penstock.dsl.script.evaluate.Trace;
import io.penstock.dsl.script.parse.ScriptParser;
import io.penstock.dsl.script.syntax.Script;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GoldenTest {

    @Test
    void parseShouldGiveTheGoldenTree() {
        Script script = ScriptFixture.parse(Golden.input("every-term.dist")).script();

        Golden.check(
                "every-term.tree",
                script.statements().stream()
                        .map(statement -> statement + "\n")
                        .collect(Collectors.joining()));
    }

    @Test
    void checkShouldGiveTheGoldenDiagnostics() {
        String text = Golden.input("faults.dist");
        Map<RotatorId, Script> rotators =
                ScriptFixture.rotators(Map.of(13, "#5", 14, "rot(15)", 15, "rot(14)"));
        Set<CompanyId> companies =
                IntStream.rangeClosed(1, 20).mapToObj(CompanyId::new).collect(Collectors.toSet());
        Surroundings surroundings =
                new Surroundings(
                        ScriptRole.RECEIPT, Optional.of(companies), rotators, Optional.empty());

        Golden.check(
                "faults.diagnostics",
                new DiagnosticPrinter("faults.dist", text)
                        .print(ScriptChecker.check(ScriptFixture.parse(text), surroundings)));
    }

    @Test
    void traceShouldGiveTheGoldenSteps() {
        CompiledScript script =
                CompiledScript.compile(
                        ScriptName.offer(1),
                        ScriptParser.parse(Golden.input("routing.dist")).script(),
                        ScriptFixture.rotators(
                                Map.of(
                                        13, "geo:us #4\n@active #5\n",
                                        14, "20% #6\n#7\nrot(13) 30%\nrot(99)\n")));
        LeadAttributes lead =
                LeadAttributes.builder()
                        .country(Attribute.GEO, "ru")
                        .number(Attribute.USER, 123)
                        .text(Attribute.CITY, "Saint Petersburg")
                        .build();
        Situation situation =
                new Situation(
                        lead,
                        Draws.seed("lead-1"),
                        Instant.parse("2026-11-20T10:00:00Z"),
                        ZoneOffset.UTC);
        Trace trace = script.trace(situation, RoutingGuards.OPEN);

        Golden.check(
                "routing.trace",
                trace.steps().stream()
                                .map(step -> "  ".repeat(step.depth()) + step + "\n")
                                .collect(Collectors.joining())
                        + trace.choice()
                        + "\n");
    }
}
