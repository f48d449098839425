package io.penstock.application.lead;

import io.penstock.application.flow.FlowChoice;
import io.penstock.application.flow.FlowRun;
import io.penstock.domain.flow.FlowOutcome;
import io.penstock.domain.flow.FlowRecord;
import io.penstock.domain.hold.Held;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.offer.OfferId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Steps of flows as tests want them; every call of a method changes this fixture. */
public final class FlowFixture {

    private final StoredLead lead;
    private List<Assignment> sales = List.of();
    private final Set<Integer> withdrawn = new HashSet<>();
    private Optional<Held> held = Optional.empty();
    private Optional<Instant> wakeAt = Optional.empty();
    private Optional<FlowOutcome> ended = Optional.empty();
    private List<LeadEvent> events = List.of();
    private final List<FlowChoice> choices = new ArrayList<>();
    private Instant at = LeadChangeFixture.AFTERNOON;

    private FlowFixture(StoredLead lead) {
        this.lead = lead;
    }

    /** A step that does nothing yet but write that it was made. */
    public static FlowFixture going(StoredLead lead) {
        return new FlowFixture(lead);
    }

    /** A run of a lead that waits for an answer. */
    public static FlowRun run(LeadId lead) {
        FlowRecord placed =
                new FlowRecord(
                        2,
                        FlowRecord.Kind.PLACED,
                        OptionalInt.of(1),
                        Optional.empty(),
                        "",
                        LeadFixture.NOON);
        FlowRecord delayed =
                new FlowRecord(
                        3,
                        FlowRecord.Kind.DELAYED,
                        OptionalInt.empty(),
                        Optional.of(LeadFixture.NOON.plusSeconds(90)),
                        "пока рано",
                        LeadFixture.NOON.plusMillis(1));
        return new FlowRun(
                lead,
                new OfferId(7),
                3,
                List.of(placed, delayed),
                Optional.empty(),
                Optional.empty());
    }

    /** The lead that it is made of. */
    LeadId lead() {
        return lead.lead().id();
    }

    public FlowFixture selling(SaleFixture... further) {
        sales = Stream.of(further).map(SaleFixture::build).toList();
        return this;
    }

    /** It has chosen something. */
    public FlowFixture choosing(String place, String option, int decision) {
        choices.add(new FlowChoice(place, option, lead(), decision, at));
        return this;
    }

    public FlowFixture withdrawing(int decision) {
        withdrawn.add(decision);
        return this;
    }

    public FlowFixture holding(String reason) {
        held = Optional.of(new Held(reason, at));
        return this;
    }

    public FlowFixture waking(Instant moment) {
        wakeAt = Optional.of(moment);
        return this;
    }

    public FlowFixture ending(FlowOutcome outcome) {
        ended = Optional.of(outcome);
        return this;
    }

    public FlowFixture saying(LeadEvent event) {
        events = List.of(event);
        return this;
    }

    /** The step of a flow of which nothing else has happened. */
    public LeadChange build() {
        return build(run(lead.lead().id()));
    }

    /** The step of a run as it was read before. */
    LeadChange build(FlowRun before) {
        FlowRun after = ended.map(before::ending).orElseGet(() -> before.waking(wakeAt));
        return LeadChange.going(
                lead,
                new FlowProgress(sales, withdrawn, after, held, List.of(), choices),
                events,
                at);
    }
}
