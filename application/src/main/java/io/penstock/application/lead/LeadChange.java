package io.penstock.application.lead;

import io.penstock.application.company.BalanceEffect;
import io.penstock.application.pixel.PixelRun;
import io.penstock.domain.lead.LeadAttributes;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.status.LeadStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A change of a stored lead, made whole or not at all.
 *
 * <p>Where there is a move, the company that had the lead loses it: its caps are freed, its open
 * reservation is released, deliveries not yet sent are cancelled; then the lead is assigned, and
 * {@link #balanceAfterMove} says what becomes of what is reserved for it. Where there is none, the
 * company keeps the lead, its caps count it by the new status, and {@link #balanceBeforeMove} says
 * what becomes of its price.
 *
 * @param lead which lead
 * @param version the version of the lead that the change was made for, see {@link StoredLead}
 * @param status the status afterwards
 * @param reason the reason of a cancellation; absent: as it was
 * @param attributes what the lead is routed by from now on; absent: as it was
 * @param move where the lead goes, its decision being the next; absent: it stays where it is
 * @param redelivery a further delivery to the company that has the lead, by the decision and at the
 *     price by which it has it; never beside a move
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
        Optional<Conversion> word,
        Optional<PixelRun> postbacks,
        boolean cancelDeliveries,
        BalanceEffect balance,
        List<LeadEvent> events,
        Instant at,
        String by) {

    public LeadChange {
        Objects.requireNonNull(lead, "lead");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(attributes, "attributes");
        Objects.requireNonNull(move, "move");
        Objects.requireNonNull(redelivery, "redelivery");
        Objects.requireNonNull(word, "word");
        Objects.requireNonNull(postbacks, "postbacks");
        Objects.requireNonNull(balance, "balance");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(by, "by");
        events = List.copyOf(events);
        if (move.isPresent() && redelivery.isPresent()) {
            throw new IllegalArgumentException("A lead moves, or its company gets it again.");
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
                cancelDeliveries,
                balance,
                events,
                at,
                by);
    }

    /** A change that says what happened, and leaves everything else of the lead as it is. */
    public static LeadChange saying(StoredLead lead, LeadEvent event) {
        return new LeadChange(
                lead.lead().id(),
                lead.version(),
                lead.status(),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                BalanceEffect.NONE,
                List.of(event),
                event.at(),
                event.by());
    }

    /** A change that keeps what a company says, and leaves everything else of the lead as it is. */
    public static LeadChange saying(StoredLead lead, Conversion word) {
        return new LeadChange(
                lead.lead().id(),
                lead.version(),
                lead.status(),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(word),
                Optional.empty(),
                false,
                BalanceEffect.NONE,
                List.of(word.event()),
                word.at(),
                word.by());
    }

    /** The change with a move. */
    public LeadChange moving(Move to) {
        return new LeadChange(
                lead,
                version,
                status,
                reason,
                attributes,
                Optional.of(to),
                redelivery,
                word,
                postbacks,
                cancelDeliveries,
                balance,
                events,
                at,
                by);
    }

    /** The change with a further delivery to the company that has the lead. */
    public LeadChange redelivering(NewDelivery delivery) {
        return new LeadChange(
                lead,
                version,
                status,
                reason,
                attributes,
                move,
                Optional.of(delivery),
                word,
                postbacks,
                cancelDeliveries,
                balance,
                events,
                at,
                by);
    }

    /** The change with what the lead's source is told of it. */
    public LeadChange telling(Optional<PixelRun> told) {
        return new LeadChange(
                lead,
                version,
                status,
                reason,
                attributes,
                move,
                redelivery,
                word,
                told,
                cancelDeliveries,
                balance,
                events,
                at,
                by);
    }

    /** The change that a company's word asks for, with which the journal begins. */
    LeadChange askedForBy(Conversion said) {
        List<LeadEvent> told = new ArrayList<>(List.of(said.event()));
        told.addAll(events);
        return new LeadChange(
                lead,
                version,
                status,
                reason,
                attributes,
                move,
                redelivery,
                Optional.of(said),
                postbacks,
                cancelDeliveries,
                balance,
                told,
                at,
                by);
    }

    /**
     * What becomes of the money of the company that has the lead before the change: one that keeps
     * a lead which it fetches pays when the lead is approved, for no delivery will say that it took
     * it.
     *
     * @param delivered whether the company got the lead with a delivery, as storage has it; what
     *     the configuration says of the company by now does not matter
     */
    public BalanceEffect balanceBeforeMove(boolean delivered) {
        return move.isEmpty() && !delivered && status == LeadStatus.APPROVED
                ? BalanceEffect.CHARGE
                : balance;
    }

    /**
     * What becomes of the price that is reserved of the company to which the lead moves: a company
     * that fetches a lead which is approved already has it with the move, and no delivery will say
     * so.
     */
    public BalanceEffect balanceAfterMove() {
        boolean fetched = move.filter(made -> made.assignment().delivery().isEmpty()).isPresent();
        return fetched && status == LeadStatus.APPROVED ? BalanceEffect.CHARGE : BalanceEffect.NONE;
    }

    /** Why deliveries that are not sent yet are cancelled; empty where they are not. */
    public Optional<String> deliveriesCancelledBecause() {
        if (move.isPresent()) {
            return move.get()
                    .assignment()
                    .decision()
                    .company()
                    .map(company -> "The lead went on to " + company + ".")
                    .or(() -> Optional.of("The lead went on to the hold queue."));
        }
        return cancelDeliveries
                ? Optional.of("The lead became " + status.name().toLowerCase(Locale.ROOT) + ".")
                : Optional.empty();
    }
}
