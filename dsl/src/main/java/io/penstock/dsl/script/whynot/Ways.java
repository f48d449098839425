package io.penstock.dsl.script.whynot;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.routing.LinePlace;
import io.penstock.domain.routing.RotatorId;
import io.penstock.domain.routing.ScriptName;
import io.penstock.dsl.script.evaluate.CompiledScript;
import io.penstock.dsl.script.syntax.Line;
import io.penstock.dsl.script.syntax.Script;
import io.penstock.dsl.script.syntax.Term.CompanyTarget;
import io.penstock.dsl.script.syntax.Term.RotatorTarget;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the ways that lead to a company, through rotators too. */
final class Ways {

    /** The most ways that are looked at. */
    static final int MOST = 1_000;

    private final Map<RotatorId, Script> rotators;
    private final CompanyId company;
    private final Set<RotatorId> leading = new HashSet<>();
    private final List<List<Line>> found = new ArrayList<>();

    Ways(Map<RotatorId, Script> rotators, CompanyId company) {
        this.rotators = rotators;
        this.company = company;
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Map.Entry<RotatorId, Script> rotator : rotators.entrySet()) {
                if (!leading.contains(rotator.getKey())
                        && rotator.getValue().lines().stream().anyMatch(this::leads)) {
                    grown = leading.add(rotator.getKey());
                }
            }
        }
    }

    private boolean leads(Line line) {
        return switch (line.target()) {
            case CompanyTarget target -> target.company().equals(company);
            case RotatorTarget target -> leading.contains(target.rotator());
        };
    }

    List<List<Line>> of(Script script) {
        follow(script, List.of());
        return found;
    }

    private void follow(Script script, List<Line> way) {
        for (Line line : script.lines()) {
            if (found.size() >= MOST) {
                return;
            }
            if (leads(line)) {
                List<Line> longer = new ArrayList<>(way);
                longer.add(line);
                switch (line.target()) {
                    case CompanyTarget _ -> found.add(longer);
                    case RotatorTarget target when way.size() < CompiledScript.MAXIMUM_DEPTH ->
                            follow(rotators.getOrDefault(target.rotator(), Script.EMPTY), longer);
                    case RotatorTarget _ -> {}
                }
            }
        }
    }

    /** Where the lines of a way stand. */
    static List<LinePlace> places(ScriptName name, List<Line> way) {
        List<LinePlace> places = new ArrayList<>();
        ScriptName script = name;
        for (Line line : way) {
            places.add(new LinePlace(script, line.number()));
            if (line.target() instanceof RotatorTarget target) {
                script = ScriptName.rotator(target.rotator().value());
            }
        }
        return places;
    }
}
