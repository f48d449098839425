package io.penstock.application.lead;

import io.penstock.application.flow.FlowRun;
import io.penstock.application.flow.run.Advance;
import io.penstock.application.flow.run.FlowSituation;
import io.penstock.application.flow.run.MeasuredChoices;
import io.penstock.application.flow.run.Sale;
import io.penstock.application.routing.LeadPrice;
import io.penstock.domain.delivery.Lease;
import io.penstock.domain.flow.FlowRecipient;
import io.penstock.domain.flow.FlowRecord;
import io.penstock.domain.flow.Stage;
import io.penstock.domain.flow.StageRef;
import io.penstock.domain.hold.Held;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes of what a flow does with a lead what is to be stored. Thread-safe. */
public final class FlowSales {

    private final LeadIds ids;

    public FlowSales(LeadIds ids) {
        this.ids = ids;
    }

    /**
     * The assignment that a sale makes.
     *
     * @param lease the claim under which the delivery starts, where it does so at once
     */
    Assignment assignment(FlowSituation situation, Sale sale, Optional<Lease> lease) {
        StageRef stage = new StageRef(situation.book().revision(), sale.stage().place().number());
        return new Assignment(
                sale.route().decision(),
                sale.route().promises(),
                price(situation, sale),
                sale.answered()
                        ? Optional.empty()
                        : Optional.of(
                                new NewDelivery(ids.nextDelivery(), lease, Optional.of(stage))),
                Optional.empty());
    }

    private static Optional<BigDecimal> price(FlowSituation situation, Sale sale) {
        Optional<BigDecimal> own =
                sale.stage() instanceof Stage.Offering(_, FlowRecipient recipient)
                        ? recipient.price()
                        : Optional.empty();
        return own.isPresent()
                ? own.filter(amount -> amount.signum() > 0)
                : LeadPrice.of(situation.now(), situation.route().offer(), sale.company());
    }

    /** Why a new lead waits that nobody has. */
    static Held held(FlowSituation situation, Advance advance) {
        return held(situation, advance, Optional.empty());
    }

    /** A lead that goes on waiting has done so since it was held first. */
    private static Held held(FlowSituation situation, Advance advance, Optional<Held> until) {
        return new Held(advance.held(), until.map(Held::since).orElse(situation.at()));
    }

    /**
     * What an advance does in one write.
     *
     * @param sales those of it that are stored with it
     * @param before the run as it was
     * @param until why the lead has waited until now, if it has
     */
    public FlowProgress progress(
            FlowSituation situation,
            Advance advance,
            List<Sale> sales,
            FlowRun before,
            Optional<Held> until) {
        List<FlowRecord> records = new ArrayList<>(before.records());
        records.addAll(advance.records());
        return new FlowProgress(
                sales.stream().map(sale -> assignment(situation, sale, Optional.empty())).toList(),
                advance.withdrawn(),
                new FlowRun(
                        before.lead(),
                        before.offer(),
                        before.revision(),
                        records,
                        advance.wakeAt(),
                        advance.ended()),
                Optional.of(held(situation, advance, until)),
                advance.pixels(),
                MeasuredChoices.of(
                        situation.flow().plan(),
                        situation.route().offer().id(),
                        situation.lead().id(),
                        advance));
    }

    /** A run that begins now. */
    public static FlowRun beginning(FlowSituation situation) {
        return new FlowRun(
                situation.lead().id(),
                situation.route().offer().id(),
                situation.book().revision(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }
}
