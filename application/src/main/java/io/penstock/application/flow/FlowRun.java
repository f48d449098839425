package io.penstock.application.flow;

import io.penstock.domain.flow.FlowOutcome;
import io.penstock.domain.flow.FlowRecord;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.offer.OfferId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How far a lead has come in its flow. It stays with the version of the flow with which it began.
 *
 * @param lead the lead
 * @param offer the offer whose flow it is
 * @param revision the revision of the configuration with which it began
 * @param records what has happened, in order
 * @param wakeAt when it is to be looked at again without anybody asking, cut to the millisecond;
 *     absent: when an answer comes
 * @param ended how it ended; absent while it goes on
 */
public record FlowRun(
        LeadId lead,
        OfferId offer,
        long revision,
        List<FlowRecord> records,
        Optional<Instant> wakeAt,
        Optional<FlowOutcome> ended) {

    public FlowRun {
        Objects.requireNonNull(lead, "lead");
        Objects.requireNonNull(offer, "offer");
        Objects.requireNonNull(wakeAt, "wakeAt");
        Objects.requireNonNull(ended, "ended");
        wakeAt = wakeAt.map(at -> at.truncatedTo(ChronoUnit.MILLIS));
        records = List.copyOf(records);
        if (ended.isPresent() && wakeAt.isPresent()) {
            throw new IllegalArgumentException("What has ended is not looked at again.");
        }
    }

    /** Whether a stage keeps the lead waiting. */
    public boolean isHeld() {
        Set<Integer> waiting = new HashSet<>();
        for (FlowRecord record : records) {
            switch (record.kind()) {
                case HELD, DELAYED -> waiting.add(record.stage());
                case RESUMED -> waiting.remove(record.stage());
                case ENTERED, SKIPPED, CHOSEN, PLACED, WITHDRAWN, DONE, STOPPED -> {}
            }
        }
        return ended.isEmpty() && !waiting.isEmpty();
    }

    /** The same run, of which nothing more comes. */
    public FlowRun ending(FlowOutcome outcome) {
        return new FlowRun(lead, offer, revision, records, Optional.empty(), Optional.of(outcome));
    }

    /** The same run, to be looked at again. */
    public FlowRun waking(Optional<Instant> at) {
        return new FlowRun(lead, offer, revision, records, at, ended);
    }
}
