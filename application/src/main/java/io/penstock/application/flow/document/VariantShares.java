package io.penstock.application.flow.document;

import io.penstock.domain.expression.Condition;
import io.penstock.dsl.document.DocumentReader;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The shares of variants, which percentages, criteria and the split of an experiment may all say.
 *
 * @param even whether shares are kept exactly, so that each variant needs one
 */
record VariantShares(
        DocumentReader reader,
        List<VariantDocument> variants,
        Optional<ExperimentDocument> experiment,
        boolean even) {

    /** What is left of the shares where problems were recorded, has one for each variant. */
    List<Optional<BigDecimal>> read() {
        long given = variants.stream().filter(variant -> variant.share().isPresent()).count();
        if (given > 0) {
            return percentages(given);
        }
        boolean anyCriteria = variants.stream().anyMatch(variant -> criteria(variant).isPresent());
        if (!anyCriteria) {
            return bySplit();
        }
        experiment.filter(found -> !found.split().isEmpty()).ifPresent(this::compareWithCriteria);
        variants.stream()
                .filter(variant -> criteria(variant).isEmpty())
                .forEach(variant ->
                        variant.section()
                                .problem(
                                        VariantsStep.PERCENTAGE,
                                        "or criteria are required, since other variants have"
                                                + " criteria"));
        return even ? byNumbers() : none();
    }

    private List<Optional<BigDecimal>> percentages(long given) {
        if (given < variants.size()) {
            variants.stream()
                    .filter(variant -> variant.share().isEmpty())
                    .forEach(variant ->
                            variant.section()
                                    .problem(
                                            VariantsStep.PERCENTAGE,
                                            "is required, since other variants have one"));
            return none();
        }
        List<BigDecimal> shares =
                variants.stream().map(variant -> variant.share().orElseThrow()).toList();
        if (Shares.sum(shares).compareTo(Shares.ALL) != 0) {
            reader.problem(
                    VariantsStep.KIND,
                    "have percentages that sum to "
                            + Shares.text(Shares.sum(shares))
                            + "; they must sum to 100");
        }
        variants.forEach(VariantShares::compare);
        experiment
                .filter(found -> !found.split().isEmpty() && !isSame(found.split(), shares))
                .ifPresent(found -> found.contradict(text(shares)));
        return shares.stream().map(Optional::of).toList();
    }

    private static void compare(VariantDocument variant) {
        BigDecimal share = variant.share().orElseThrow();
        criteria(variant)
                .flatMap(RandomNumbers::of)
                .filter(numbers -> !Shares.isNear(share, BigDecimal.valueOf(numbers.cardinality())))
                .ifPresent(numbers ->
                        variant.section()
                                .problem(
                                        VariantsStep.PERCENTAGE,
                                        "must be what the criteria say, which hold for "
                                                + NumberList.of(numbers)
                                                + ": "
                                                + numbers.cardinality()));
    }

    private List<Optional<BigDecimal>> bySplit() {
        List<BigDecimal> split = experiment.map(ExperimentDocument::split).orElse(List.of());
        if (split.size() == variants.size() && !split.isEmpty()) {
            return split.stream().map(Optional::of).toList();
        }
        if (!split.isEmpty()) {
            experiment.orElseThrow().contradict("of which there are " + variants.size());
        } else if (even && !variants.isEmpty()) {
            return Shares.equal(variants.size()).stream().map(Optional::of).toList();
        } else if (!variants.isEmpty()) {
            reader.problem(
                    VariantsStep.KIND, "need a percentage each, or criteria, to choose one by");
        }
        return none();
    }

    private void compareWithCriteria(ExperimentDocument found) {
        List<Optional<BigDecimal>> shares = byNumbers();
        if (shares.stream().allMatch(Optional::isPresent)) {
            List<BigDecimal> counted = shares.stream().map(Optional::orElseThrow).toList();
            if (!isSame(found.split(), counted)) {
                found.contradict(text(counted));
            }
        }
    }

    /** How many values of random the criteria of each hold for. */
    private List<Optional<BigDecimal>> byNumbers() {
        return variants.stream()
                .map(variant ->
                        criteria(variant)
                                .flatMap(RandomNumbers::of)
                                .map(numbers -> BigDecimal.valueOf(numbers.cardinality())))
                .toList();
    }

    private List<Optional<BigDecimal>> none() {
        return Collections.nCopies(variants.size(), Optional.empty());
    }

    private static Optional<Condition> criteria(VariantDocument variant) {
        return variant.stage().place().criteria();
    }

    private static boolean isSame(List<BigDecimal> split, List<BigDecimal> shares) {
        if (split.size() != shares.size()) {
            return false;
        }
        for (int index = 0; index < split.size(); index++) {
            if (!Shares.isNear(split.get(index), shares.get(index))) {
                return false;
            }
        }
        return true;
    }

    private static String text(List<BigDecimal> shares) {
        return shares.stream().map(Shares::text).collect(Collectors.joining("/"));
    }
}
