package io.penstock.application.flow.document;

import io.penstock.application.expression.Expressions;
import io.penstock.domain.flow.Flow;
import io.penstock.domain.flow.Stage;
import io.penstock.domain.flow.Stage.Cascade;
import io.penstock.domain.flow.Stage.Offering;
import io.penstock.domain.flow.StagePlace;
import io.penstock.dsl.template.CompiledChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The step {@code route}: an expression that names a recipient, or {@code try A, then B}. */
final class RouteStep {

    static final String KIND = "route";

    private static final Pattern TRY =
            Pattern.compile("(?i)\\s*try\\s+(?![=<>!?])(.*)", Pattern.DOTALL);
    private static final Pattern THEN = Pattern.compile("(?i)\\s*,?\\s+then\\b\\s*(?:try\\s+)?");
    private static final int LONGEST = 10_000;

    private RouteStep() {}

    static Optional<Stage> read(Step step) {
        Spot spot = step.enter();
        StagePlace place = step.place(spot);
        Optional<String> text = step.reader().text(KIND, LONGEST);
        Optional<String> names =
                text.map(TRY::matcher)
                        .filter(matcher -> matcher.matches())
                        .map(matcher -> matcher.group(1));
        if (names.isPresent()) {
            return waterfall(step, spot, place, names.get());
        }
        Optional<CompiledChoice> choice =
                Expressions.choice(step.reader(), KIND, step.reading().scope());
        return choice.map(compiled ->
                new Stage.Route(
                        place,
                        compiled.template().orElseThrow(),
                        offerings(step, spot, compiled.outcomes())));
    }

    private static Optional<Stage> waterfall(Step step, Spot spot, StagePlace place, String names) {
        List<String> each = new ArrayList<>();
        for (String part : THEN.split(names.strip(), -1)) {
            each.add(unquoted(part.strip()));
        }
        if (each.stream().anyMatch(String::isBlank)) {
            step.reader()
                    .problem(KIND, "must name a recipient behind each then: try A, then B, then C");
            return Optional.empty();
        }
        List<Cascade.Link> links =
                offerings(step, spot, each).stream()
                        .map(offering -> new Cascade.Link(offering, true))
                        .toList();
        return Optional.of(new Cascade(place, links));
    }

    private static String unquoted(String name) {
        boolean quoted =
                name.length() > 1
                        && (name.charAt(0) == '\'' || name.charAt(0) == '"')
                        && name.charAt(name.length() - 1) == name.charAt(0);
        return quoted ? name.substring(1, name.length() - 1) : name;
    }

    private static List<Offering> offerings(Step step, Spot spot, List<String> names) {
        if (names.stream().anyMatch(String::isBlank)) {
            step.reader().problem(KIND, "must not yield an empty name");
        }
        return names.stream()
                .filter(name -> !name.isBlank())
                .limit(Flow.MOST_OPTIONS)
                .map(name -> offering(step, spot, Whom.named(name)))
                .toList();
    }

    private static Offering offering(Step step, Spot spot, Whom whom) {
        Spot inner = step.reading().enter(spot, whom.label(), step.reader());
        return new Offering(
                new StagePlace(inner.number(), inner.id(), Optional.empty(), List.of()),
                whom.plain());
    }
}
