package io.penstock.application.flow.run;

import io.penstock.application.pixel.PixelRun;
import io.penstock.domain.flow.FlowOutcome;
import io.penstock.domain.flow.FlowRecord;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a flow does to a lead until something has to be waited for.
 *
 * @param sales the companies that get the lead, in the order of their decisions
 * @param withdrawn the decisions whose companies lose it
 * @param pixels what is fired
 * @param records what has happened, to be added to the run
 * @param wakeAt when it goes on without anybody asking; absent: when an answer comes, or a person
 *     releases the lead
 * @param held why the lead waits where no company has it
 * @param ended how the flow ended, where it did
 */
public record Advance(
        List<Sale> sales,
        Set<Integer> withdrawn,
        List<PixelRun> pixels,
        List<FlowRecord> records,
        Optional<Instant> wakeAt,
        String held,
        Optional<FlowOutcome> ended) {

    public Advance {
        Objects.requireNonNull(wakeAt, "wakeAt");
        Objects.requireNonNull(held, "held");
        Objects.requireNonNull(ended, "ended");
        sales = List.copyOf(sales);
        withdrawn = Set.copyOf(withdrawn);
        pixels = List.copyOf(pixels);
        records = List.copyOf(records);
    }
}
