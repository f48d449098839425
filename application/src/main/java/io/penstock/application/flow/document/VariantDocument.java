package io.penstock.application.flow.document;

import io.penstock.domain.delivery.DeliveryMethod;
import io.penstock.domain.flow.Flow;
import io.penstock.domain.flow.Stage;
import io.penstock.domain.flow.Stage.Offering;
import io.penstock.dsl.document.DocumentReader;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A variant as it is written.
 *
 * @param share what its {@code percentage} says
 * @param stage what becomes of its leads
 * @param section where it stands
 */
record VariantDocument(
        String name, Optional<BigDecimal> share, Stage stage, DocumentReader section) {

    private static final int LETTERS = 26;

    /**
     * Reads one; empty where problems are recorded.
     *
     * @param beside the recipient of those that name none
     * @param index how many stand before it
     */
    static Optional<VariantDocument> read(
            FlowReading reading,
            DocumentReader section,
            Spot around,
            Optional<Whom> beside,
            int index) {
        Optional<BigDecimal> share = Shares.percentage(section, VariantsStep.PERCENTAGE);
        if (share.filter(given -> given.signum() == 0).isPresent()) {
            section.problem(VariantsStep.PERCENTAGE, "must be more than 0, or leave it out");
        }
        String name =
                section.text(Whom.NAME, Flow.LONGEST_NAME)
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .orElse("Variant " + letter(index));
        Optional<Stage> stage =
                Steps.isStep(section)
                        ? Steps.one(reading, section, around)
                        : recipient(reading, section, around, beside).map(Stage.class::cast);
        return stage.map(read -> new VariantDocument(name, share, read, section));
    }

    private static String letter(int index) {
        return index < LETTERS ? String.valueOf((char) ('A' + index)) : String.valueOf(index + 1);
    }

    private static Optional<Offering> recipient(
            FlowReading reading, DocumentReader section, Spot around, Optional<Whom> beside) {
        boolean flat = OwnDelivery.isIn(section);
        if (flat && section.has(Recipients.DELIVERY)) {
            section.problem(
                    Recipients.DELIVERY, "says how leads are sent, as keys beside it do; give one");
        }
        Optional<DeliveryMethod> delivery =
                flat
                        ? OwnDelivery.read(section)
                        : section.section(Recipients.DELIVERY).flatMap(OwnDelivery::read);
        boolean named = Step.isRecipient(section);
        boolean nobody = !named && beside.isEmpty() && (flat || !section.has(Whom.NAME));
        if (nobody) {
            section.problem(
                    Whom.RECIPIENT, "is required here or beside variants: whom leads are sent to");
        }
        Optional<Whom> whom =
                nobody || (!named && beside.isPresent()) ? beside : Whom.read(section);
        return Recipients.offering(
                reading,
                section,
                around,
                new Recipients.Terms(
                        whom, delivery, HoursDocument.optional(reading, section), flat));
    }
}
