package io.penstock.application.flow.run;

import io.penstock.application.flow.FlowChoice;
import io.penstock.domain.flow.Experiment;
import io.penstock.domain.flow.FlowPlan;
import io.penstock.domain.flow.FlowRecord;
import io.penstock.domain.flow.MeasuredPlace;
import io.penstock.domain.flow.Stage;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.offer.OfferId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds in what a flow has done what is measured of it. */
public final class MeasuredChoices {

    private MeasuredChoices() {}

    /** What is to be kept of an advance; empty for a flow that measures nothing. */
    public static List<FlowChoice> of(FlowPlan plan, OfferId offer, LeadId lead, Advance advance) {
        List<FlowChoice> choices = new ArrayList<>();
        for (Stage stage : plan.measured()) {
            if (stage instanceof Stage.Variants variants) {
                Experiment experiment = variants.experiment().orElseThrow();
                String place = MeasuredPlace.of(offer.value(), variants, experiment);
                addChosen(variants, offer, place, lead, advance, choices);
                addSold(plan, stage, offer, place, lead, advance, choices);
            } else if (stage instanceof Stage.Performance performance) {
                String place = MeasuredPlace.of(offer.value(), performance);
                addSold(plan, stage, offer, place, lead, advance, choices);
            }
        }
        return choices;
    }

    private static void addChosen(
            Stage.Variants stage,
            OfferId offer,
            String place,
            LeadId lead,
            Advance advance,
            List<FlowChoice> choices) {
        for (FlowRecord record : advance.records()) {
            if (record.stage() == stage.place().number()
                    && record.kind() == FlowRecord.Kind.CHOSEN) {
                Stage variant = stage.variants().get(record.number().orElseThrow()).stage();
                String option = MeasuredPlace.variant(offer.value(), variant);
                choices.add(new FlowChoice(place, option, lead, 0, record.at()));
            }
        }
    }

    private static void addSold(
            FlowPlan plan,
            Stage stage,
            OfferId offer,
            String place,
            LeadId lead,
            Advance advance,
            List<FlowChoice> choices) {
        for (Sale sale : advance.sales()) {
            Optional<Stage> chosen = plan.child(stage, sale.stage().place().number());
            if (chosen.isPresent()) {
                String option =
                        stage instanceof Stage.Performance
                                ? MeasuredPlace.recipient(sale.company(), chosen.get())
                                : MeasuredPlace.variant(offer.value(), chosen.get());
                choices.add(
                        new FlowChoice(
                                place,
                                option,
                                lead,
                                sale.route().decision().number(),
                                sale.route().decision().at()));
            }
        }
    }
}
