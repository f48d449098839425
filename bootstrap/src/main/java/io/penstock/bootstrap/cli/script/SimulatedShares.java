package io.penstock.bootstrap.cli.script;

import io.penstock.domain.company.CompanyId;
import io.penstock.dsl.script.evaluate.Choice;
import io.penstock.dsl.script.evaluate.Odds;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What each company was to get and got. Not thread-safe. */
final class SimulatedShares {

    private final Map<CompanyId, Double> expected = new TreeMap<>();
    private final Map<CompanyId, Integer> drawn = new TreeMap<>();
    private double expectedNone;
    private int drawnNone;
    private int leads;
    private int incomputable;

    void add(Odds odds, Choice choice) {
        leads++;
        if (odds.exact()) {
            odds.companies()
                    .forEach((company, chance) -> expected.merge(company, chance, Double::sum));
            expectedNone += odds.none();
        } else {
            incomputable++;
        }
        Optional<CompanyId> company = choice.company();
        company.ifPresent(id -> drawn.merge(id, 1, Integer::sum));
        drawnNone += company.isEmpty() ? 1 : 0;
        company.ifPresent(id -> expected.putIfAbsent(id, 0.0));
    }

    /** The table, beneath a heading. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(
                String.format(
                        Locale.ROOT, "%-12s %9s %9s %9s", "company", "expected", "drawn", "leads"));
        expected.forEach((company, sum) ->
                lines.add(line(company.toString(), sum, drawn.getOrDefault(company, 0))));
        lines.add(line("none", expectedNone, drawnNone));
        lines.add(String.format(Locale.ROOT, "%-12s %9s %9s %9d", "all", "", "", leads));
        if (incomputable > 0) {
            lines.add(
                    incomputable
                            + " leads are missing from what was expected, as their odds cannot be"
                            + " computed exactly.");
        }
        return lines;
    }

    private String line(String name, double expectedLeads, int drawnLeads) {
        return String.format(
                Locale.ROOT,
                "%-12s %9s %9s %9d",
                name,
                Percent.of(expectedLeads / Math.max(1, leads - incomputable)),
                Percent.of(drawnLeads / (double) leads),
                drawnLeads);
    }
}
