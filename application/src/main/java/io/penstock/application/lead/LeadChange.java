package io.penstock.application.lead;

import io.penstock.application.company.BalanceEffect;
import io.penstock.application.pixel.PixelRun;
import io.penstock.domain.lead.LeadAttributes;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.status.LeadStatus;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * A change of a stored lead, made whole or not at all.
 *
 * <p>Where there is a move, every company that had the lead loses it: its caps are freed, its open
 * reservation is released, deliveries not yet sent are cancelled; then the lead is assigned, and
 * {@link LeadChangeEffects#balanceAfterMove} says what becomes of what is reserved for it. Where a
 * flow goes on with the lead, {@link FlowProgress} says who gets and who loses it, and all else
 * stays. Otherwise the companies keep the lead, their caps count it by the new status, and {@link
 * LeadChangeEffects#balanceBeforeMove} says what becomes of its price.
 *
 * <p>A move, and a status that is not open, ends the flow of the lead.
 *
 * @param lead which lead
 * @param version the version of the lead that the change was made for, see {@link StoredLead}
 * @param status the status afterwards
 * @param reason the reason of a cancellation; absent: as it was
 * @param attributes what the lead is routed by from now on; absent: as it was
 * @param move where the lead goes, its decision being the next; absent: it stays where it is
 * @param redelivery a further delivery to a company that has the lead, by the decision and at the
 *     price by which it has it; never beside a move
 * @param flow how a flow goes on with the lead; never beside a move or redelivery
 * @param part which of several companies that have the lead the change concerns, in place of all of
 *     them; never beside a move or flow
 * @param word what a company says of the lead, kept beside it
 * @param postbacks what the lead's source is told of it, if anything
 * @param cancelDeliveries whether deliveries not yet sent are cancelled although the lead stays
 * @param balance what becomes of the money of the company that has the lead before the change,
 *     unless it fetches leads and this one is approved
 * @param events what the journal says of it, beside what it says of the move
 * @param at the moment
 * @param by the name of the API key that asked for it
 */
public record LeadChange(
        LeadId lead,
        int version,
        LeadStatus status,
        OptionalLong reason,
        Optional<LeadAttributes> attributes,
        Optional<Move> move,
        Optional<NewDelivery> redelivery,
        Optional<FlowProgress> flow,
        Optional<Part> part,
        Optional<Conversion> word,
        Optional<PixelRun> postbacks,
        boolean cancelDeliveries,
        BalanceEffect balance,
        List<LeadEvent> events,
        Instant at,
        String by) {

    /**
     * What one of several companies that have a lead makes of its own part.
     *
     * @param decision the number of the decision by which it has it
     * @param status what became of the lead there
     */
    public record Part(int decision, LeadStatus status) {}

    public LeadChange {
        Objects.requireNonNull(lead, "lead");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(attributes, "attributes");
        Objects.requireNonNull(word, "word");
        Objects.requireNonNull(postbacks, "postbacks");
        Objects.requireNonNull(balance, "balance");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(by, "by");
        events = List.copyOf(events);
        if (Stream.of(move, redelivery, flow).filter(Optional::isPresent).count() > 1) {
            throw new IllegalArgumentException(
                    "A lead moves, or its company gets it again, or its flow goes on.");
        }
        if (part.isPresent() && (move.isPresent() || flow.isPresent())) {
            throw new IllegalArgumentException("What moves is moved from everybody.");
        }
    }

    /** A change that no company's word asks for, and of which the lead's source is not told. */
    public LeadChange(
            LeadId lead,
            int version,
            LeadStatus status,
            OptionalLong reason,
            Optional<LeadAttributes> attributes,
            Optional<Move> move,
            Optional<NewDelivery> redelivery,
            boolean cancelDeliveries,
            BalanceEffect balance,
            List<LeadEvent> events,
            Instant at,
            String by) {
        this(
                lead,
                version,
                status,
                reason,
                attributes,
                move,
                redelivery,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                cancelDeliveries,
                balance,
                events,
                at,
                by);
    }

    /** A change that says what happened, and leaves everything else of the lead as it is. */
    public static LeadChange saying(StoredLead lead, LeadEvent event) {
        return nothing(lead, event.at(), event.by()).withEvents(List.of(event)).build();
    }

    /** A change that keeps what a company says, and leaves everything else of the lead as it is. */
    public static LeadChange saying(StoredLead lead, Conversion word) {
        return nothing(lead, word.at(), word.by())
                .withWord(Optional.of(word))
                .withEvents(List.of(word.event()))
                .build();
    }

    /** A change by which the flow of a lead goes on, and that leaves its status as it is. */
    public static LeadChange going(
            StoredLead lead, FlowProgress progress, List<LeadEvent> events, Instant at) {
        return nothing(lead, at, LeadEvent.PENSTOCK)
                .withFlow(Optional.of(progress))
                .withEvents(events)
                .build();
    }

    private static LeadChangeBuilder nothing(StoredLead lead, Instant at, String by) {
        return new LeadChangeBuilder(
                new LeadChange(
                        lead.lead().id(),
                        lead.version(),
                        lead.status(),
                        OptionalLong.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        BalanceEffect.NONE,
                        List.of(),
                        at,
                        by));
    }

    /** The change with a move. */
    public LeadChange moving(Move to) {
        return new LeadChangeBuilder(this).withMove(Optional.of(to)).build();
    }

    /** The change with a further delivery to the company that has the lead. */
    public LeadChange redelivering(NewDelivery delivery) {
        return new LeadChangeBuilder(this).withRedelivery(Optional.of(delivery)).build();
    }

    /** The change with what the lead's source is told of it. */
    public LeadChange telling(Optional<PixelRun> told) {
        return new LeadChangeBuilder(this).withPostbacks(told).build();
    }

    /** The change for one of several companies that have the lead alone. */
    public LeadChange concerningOnly(Part one) {
        return new LeadChangeBuilder(this).withPart(Optional.of(one)).build();
    }

    /** The change that a company's word asks for, with which the journal begins. */
    LeadChange askedForBy(Conversion said) {
        return new LeadChangeBuilder(this)
                .withWord(Optional.of(said))
                .withEvents(Stream.concat(Stream.of(said.event()), events.stream()).toList())
                .build();
    }

    /** By what the lead goes to companies, or into the hold queue. */
    public List<Assignment> assignments() {
        return move.map(made -> List.of(made.assignment()))
                .or(() -> flow.map(FlowProgress::sales))
                .orElse(List.of());
    }

    /** What the change does to companies. */
    public LeadChangeEffects effects() {
        return new LeadChangeEffects(this);
    }
}
