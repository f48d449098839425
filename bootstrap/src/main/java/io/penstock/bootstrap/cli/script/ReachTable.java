package io.penstock.bootstrap.cli.script;

import io.penstock.domain.routing.RotatorId;
import io.penstock.domain.routing.RoutingGuards;
import io.penstock.dsl.diagnostic.VisibleText;
import io.penstock.dsl.script.evaluate.Situation;
import io.penstock.dsl.script.reach.PopulationReach;
import io.penstock.dsl.script.syntax.Script;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/** Prints how much of a population gets to each line. */
final class ReachTable {

    private ReachTable() {}

    static void print(
            PrintWriter out,
            ScriptFile file,
            Map<RotatorId, Script> rotators,
            List<Situation> leads) {
        PopulationReach reach =
                PopulationReach.of(file.parsed().script(), rotators, leads, RoutingGuards.OPEN);
        out.printf("%n%s%n", file.path());
        out.printf("%6s %9s %9s  of %d leads%n", "line", "reached", "taken", leads.size());
        reach.lines()
                .forEach(line ->
                        out.printf(
                                "%6d %9s %9s  %s%n",
                                line.line().number(),
                                Percent.of(line.reached()),
                                Percent.of(line.taken()),
                                VisibleText.of(line.line().text())));
        out.printf("%6s %9s %9s  left to the default company%n", "", Percent.of(reach.rest()), "");
        if (reach.incomputable() > 0) {
            out.printf(
                    "%d leads are left out, as their odds cannot be computed exactly.%n",
                    reach.incomputable());
        }
        out.flush();
    }
}
