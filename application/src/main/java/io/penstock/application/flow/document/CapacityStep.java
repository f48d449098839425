package io.penstock.application.flow.document;

import io.penstock.domain.flow.Stage;
import io.penstock.domain.flow.Stage.Offering;
import io.penstock.domain.flow.StagePlace;
import io.penstock.dsl.document.DocumentReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The step {@code capacity_rules}: a recipient, and along {@code overflow} where it has no room.
 */
final class CapacityStep {

    static final String KIND = "capacity_rules";

    private static final String OVERFLOW = "overflow";
    private static final int LONGEST = 200;

    private final Step step;
    private final Spot spot;
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final List<Offering> chain = new ArrayList<>();
    private boolean holds;

    private record Rule(DocumentReader section, Whom whom) {}

    private CapacityStep(Step step, Spot spot) {
        this.step = step;
        this.spot = spot;
    }

    static Optional<Stage> read(Step step) {
        Spot spot = step.enter();
        StagePlace place = step.place(spot);
        CapacityStep capacity = new CapacityStep(step, spot);
        capacity.collect();
        capacity.follow();
        return Optional.of(new Stage.Capacity(place, capacity.chain, capacity.holds));
    }

    private void collect() {
        for (DocumentReader section :
                Recipients.bounded(
                        step.reader(), KIND, step.reader().sections(KIND, Recipients::section))) {
            Optional<Whom> found = Whom.read(section);
            if (found.isEmpty()) {
                section.allowAll();
            }
            found.ifPresent(whom -> {
                if (rules.putIfAbsent(whom.key(), new Rule(section, whom)) != null) {
                    Recipients.read(step.reading(), section, spot);
                    section.text(OVERFLOW, LONGEST);
                    section.problem(Whom.RECIPIENT, "has a rule already: '" + whom.label() + "'");
                }
            });
        }
    }

    private void follow() {
        Map<String, Rule> left = new LinkedHashMap<>(rules);
        Rule rule = rules.values().stream().findFirst().orElse(null);
        while (rule != null) {
            left.remove(rule.whom().key());
            Recipients.read(step.reading(), rule.section(), spot).ifPresent(chain::add);
            rule = next(rule, left);
        }
        left.values()
                .forEach(unreached -> {
                    Recipients.read(step.reading(), unreached.section(), spot);
                    overflow(unreached.section());
                    unreached
                            .section()
                            .problem(
                                    Whom.RECIPIENT,
                                    "is reached by no overflow of the rules before; name it in one");
                });
    }

    private @Nullable Rule next(Rule rule, Map<String, Rule> left) {
        DocumentReader section = rule.section();
        Optional<Whom> overflow = overflow(section);
        if (overflow.isEmpty()) {
            return null;
        }
        if (!section.has("hourly_cap") && !section.has("daily_cap")) {
            section.problem(OVERFLOW, "is never reached without daily_cap or hourly_cap");
        }
        Whom next = overflow.get();
        if (RulesStep.isQueue(next.label())) {
            holds = true;
            return null;
        }
        if (left.containsKey(next.key())) {
            return left.get(next.key());
        }
        if (rules.containsKey(next.key())) {
            section.problem(
                    OVERFLOW,
                    "leads back to '"
                            + next.label()
                            + "', so that it would never end; end with a recipient or 'Hold Queue'");
            return null;
        }
        Spot inner = step.reading().enter(spot, next.label(), section);
        chain.add(
                new Offering(
                        new StagePlace(inner.number(), inner.id(), Optional.empty(), List.of()),
                        next.plain()));
        return null;
    }

    private static Optional<Whom> overflow(DocumentReader section) {
        return section.anything(OVERFLOW).orElse(null) instanceof Number
                ? section.whole(OVERFLOW, 1, Integer.MAX_VALUE)
                        .map(number -> Whom.named("#" + number))
                : section.text(OVERFLOW, LONGEST).filter(text -> !text.isBlank()).map(Whom::named);
    }
}
