package io.penstock.domain.flow;

import io.penstock.domain.company.CompanyId;

/**
 * What tells the places of flows where it is measured what comes of a choice, and what they choose
 * from: 64 hexadecimal digits that are the same in every version of a flow.
 */
public final class MeasuredPlace {

    private MeasuredPlace() {}

    /** A place that chooses recipients by what came of earlier leads. */
    public static String of(int offer, Stage.Performance stage) {
        return RuleCap.key(offer, stage.place().id());
    }

    /** A place with an experiment; one of another name is another experiment. */
    public static String of(int offer, Stage.Variants stage, Experiment experiment) {
        return RuleCap.key(offer, stage.place().id() + "\n" + experiment.name());
    }

    /** A recipient; another company that takes its place is another recipient. */
    public static String recipient(CompanyId company, Stage recipient) {
        return RuleCap.key(company.value(), recipient.place().id());
    }

    /** A variant. */
    public static String variant(int offer, Stage variant) {
        return RuleCap.key(offer, variant.place().id());
    }
}
