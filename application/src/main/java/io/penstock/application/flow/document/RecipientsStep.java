package io.penstock.application.flow.document;

import io.penstock.domain.flow.Stage;
import io.penstock.domain.flow.Stage.Variants;
import io.penstock.domain.flow.StagePlace;
import io.penstock.dsl.document.DocumentReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** The step {@code recipients}: all whose criteria hold, or even shares of them. */
final class RecipientsStep {

    static final String DISTRIBUTION = "distribution";

    private RecipientsStep() {}

    static Optional<Stage> read(Step step) {
        Spot spot = step.enter();
        StagePlace place = step.place(spot);
        boolean even = isEven(step.reader());
        List<Entry> entries = new ArrayList<>();
        for (DocumentReader section : Recipients.sections(step.reader())) {
            Optional<BigDecimal> share = Shares.percentage(section, VariantsStep.PERCENTAGE);
            if (share.isPresent() && !even) {
                section.problem(
                        VariantsStep.PERCENTAGE,
                        "has a place only beside distribution: even; give a range, or make it a"
                                + " step of variants");
            }
            Steps.one(step.reading(), section, spot)
                    .ifPresent(stage -> entries.add(new Entry(section, stage, share)));
        }
        RoundRobin.check(step.reader(), even, entries.stream().map(Entry::numbers).toList());
        if (even) {
            return Optional.of(new Variants(place, shares(step, entries), true, Optional.empty()));
        }
        return Optional.of(new Stage.Sequence(place, entries.stream().map(Entry::stage).toList()));
    }

    /** Whether shares are kept exactly rather than drawn. */
    static boolean isEven(DocumentReader reader) {
        return Words.choice(reader, DISTRIBUTION, Distribution.class)
                .filter(Distribution.EVEN::equals)
                .isPresent();
    }

    /** How a share becomes leads. */
    private enum Distribution {
        EVEN,
        RANDOM
    }

    private record Entry(DocumentReader section, Stage stage, Optional<BigDecimal> share) {

        Optional<BitSet> numbers() {
            return stage.place()
                    .criteria()
                    .map(RandomNumbers::of)
                    .orElse(Optional.of(RandomNumbers.all()));
        }

        /** The share that it is given, or that its range is. */
        Optional<BigDecimal> part() {
            return share.or(() ->
                    stage.place()
                            .criteria()
                            .flatMap(RandomNumbers::of)
                            .map(numbers -> BigDecimal.valueOf(numbers.cardinality())));
        }
    }

    private static List<Variants.Variant> shares(Step step, List<Entry> entries) {
        List<BigDecimal> parts = entries.stream().flatMap(entry -> entry.part().stream()).toList();
        if (parts.isEmpty() && !entries.isEmpty()) {
            parts = Shares.equal(entries.size());
        } else if (parts.size() < entries.size()) {
            step.reader()
                    .problem(
                            Recipients.RECIPIENTS,
                            "must have a range or a percentage each, or none of them");
            return List.of();
        } else if (Shares.sum(parts).compareTo(Shares.ALL) != 0 && !entries.isEmpty()) {
            step.reader()
                    .problem(
                            Recipients.RECIPIENTS,
                            "have shares that sum to "
                                    + Shares.text(Shares.sum(parts))
                                    + "; they must sum to 100");
        }
        List<Variants.Variant> variants = new ArrayList<>();
        for (int index = 0; index < entries.size(); index++) {
            Stage stage = entries.get(index).stage();
            variants.add(
                    new Variants.Variant(
                            stage.place().id(),
                            Optional.of(parts.get(index)),
                            Placed.withoutRandom(stage)));
        }
        return variants;
    }
}
