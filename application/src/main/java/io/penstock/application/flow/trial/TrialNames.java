package io.penstock.application.flow.trial;

import io.penstock.application.flow.run.Sale;
import io.penstock.domain.flow.Flow;
import io.penstock.domain.flow.FlowPlan;
import io.penstock.domain.flow.FlowRecord;
import io.penstock.domain.flow.Stage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the result of a trial calls recipients and variants. */
final class TrialNames {

    private TrialNames() {}

    /** The recipient that a sale is to. */
    static String of(Sale sale, TrialOffer offer) {
        return sale.stage() instanceof Stage.Offering offering
                ? offer.name(offering.recipient().label())
                : offer.name(sale.company());
    }

    /** The variants that were chosen, but for those that are called as a recipient is. */
    static List<String> variants(FlowPlan plan, List<FlowRecord> records) {
        List<String> names = new ArrayList<>();
        for (FlowRecord record : records) {
            if (record.kind() == FlowRecord.Kind.CHOSEN
                    && plan.stage(record.stage()).orElseThrow()
                            instanceof Stage.Variants variants) {
                Stage.Variants.Variant chosen =
                        variants.variants().get(record.number().orElseThrow());
                if (isNamedApart(chosen)) {
                    names.add(chosen.name());
                }
            }
        }
        return names;
    }

    private static boolean isNamedApart(Stage.Variants.Variant variant) {
        return variant.stage()
                .offerings()
                .noneMatch(stage ->
                        TrialCast.folded(stage.recipient().label())
                                .equals(TrialCast.folded(variant.name())));
    }

    /** Every recipient and variant, in the order of the flow. */
    static Set<String> all(Flow flow, TrialOffer offer) {
        Set<String> names = new LinkedHashSet<>();
        for (Stage stage : flow.stages()) {
            if (stage instanceof Stage.Offering offering) {
                names.add(offer.name(offering.recipient().label()));
            } else if (stage instanceof Stage.Variants variants) {
                variants.variants().stream()
                        .filter(TrialNames::isNamedApart)
                        .forEach(variant -> names.add(variant.name()));
            }
        }
        return names;
    }
}
