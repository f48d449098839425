package io.penstock.application.flow.document;

import io.penstock.domain.flow.Stage;
import io.penstock.domain.flow.Stage.Variants;
import io.penstock.domain.flow.StagePlace;
import io.penstock.dsl.document.DocumentReader;
import io.penstock.dsl.document.XmlSection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The step {@code variants}: exactly one of several, by shares or by criteria. */
final class VariantsStep {

    static final String KIND = "variants";
    static final String PERCENTAGE = "percentage";

    private VariantsStep() {}

    static Optional<Stage> read(Step step) {
        Spot spot = step.enter();
        StagePlace place = step.place(spot);
        DocumentReader reader = step.reader();
        boolean even = RecipientsStep.isEven(reader);
        Optional<Whom> beside = Whom.beside(reader);
        Optional<ExperimentDocument> experiment = ExperimentDocument.read(reader, spot.id());
        List<VariantDocument> variants = new ArrayList<>();
        for (DocumentReader section : sections(reader)) {
            VariantDocument.read(step.reading(), section, spot, beside, variants.size())
                    .ifPresent(variants::add);
        }
        List<Optional<BigDecimal>> shares =
                new VariantShares(reader, variants, experiment, even).read();
        List<Variants.Variant> read = new ArrayList<>();
        for (int index = 0; index < variants.size(); index++) {
            VariantDocument variant = variants.get(index);
            read.add(
                    new Variants.Variant(
                            variant.name(),
                            shares.get(index),
                            even ? Placed.withoutRandom(variant.stage()) : variant.stage()));
        }
        return Optional.of(
                new Variants(place, read, even, experiment.map(ExperimentDocument::experiment)));
    }

    private static List<DocumentReader> sections(DocumentReader reader) {
        if (reader.anything(KIND).orElse(null) instanceof List<?> list) {
            for (int index = 0; index < list.size(); index++) {
                Object variant = list.get(index);
                if (XmlSection.isMeant(variant)
                        && XmlSection.parse(String.valueOf(variant), Recipients.DELIVERY)
                                .isEmpty()) {
                    reader.problem(
                            KIND,
                            "has as number "
                                    + (index + 1)
                                    + " what is no XML such as"
                                    + " <delivery><endpoint>…</endpoint></delivery>");
                }
            }
        }
        return Recipients.bounded(reader, KIND, reader.sections(KIND, VariantsStep::section));
    }

    private static Object section(Object written) {
        return XmlSection.isMeant(written)
                ? XmlSection.parse(String.valueOf(written), Recipients.DELIVERY)
                        .<Object>map(map -> map)
                        .orElse(written)
                : Recipients.section(written);
    }
}
