package io.penstock.application.lead;

import io.penstock.application.flow.FlowChoice;
import io.penstock.application.flow.FlowRun;
import io.penstock.application.pixel.PixelRun;
import io.penstock.domain.hold.Held;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a flow does to a lead in one write.
 *
 * @param sales by which companies get the lead beside those that have it, in the order of their
 *     decisions, which are the next; none of them holds the lead
 * @param withdrawn the numbers of earlier decisions whose companies lose the lead: what is not sent
 *     is not sent any more, and what they paid is given back
 * @param run how far the flow has come with it
 * @param held why the lead waits, where no company has it afterwards; absent: as it was
 * @param pixels what is to be fired
 * @param choices what it has chosen where it is measured what comes of that
 */
public record FlowProgress(
        List<Assignment> sales,
        Set<Integer> withdrawn,
        FlowRun run,
        Optional<Held> held,
        List<PixelRun> pixels,
        List<FlowChoice> choices) {

    public FlowProgress {
        sales = List.copyOf(sales);
        withdrawn = Set.copyOf(withdrawn);
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(held, "held");
        pixels = List.copyOf(pixels);
        choices = List.copyOf(choices);
        if (sales.stream().anyMatch(sale -> sale.held().isPresent())) {
            throw new IllegalArgumentException("A sale gives the lead to a company.");
        }
    }

    /** What a flow does that measures nothing. */
    public FlowProgress(
            List<Assignment> sales,
            Set<Integer> withdrawn,
            FlowRun run,
            Optional<Held> held,
            List<PixelRun> pixels) {
        this(sales, withdrawn, run, held, pixels, List.of());
    }
}
