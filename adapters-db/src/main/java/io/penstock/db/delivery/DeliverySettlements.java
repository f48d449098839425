package io.penstock.db.delivery;

import io.penstock.application.delivery.Completion;
import io.penstock.application.delivery.DeliveryJob;
import io.penstock.application.delivery.Settled;
import io.penstock.application.lead.LeadEvent;
import io.penstock.application.pixel.PixelRun;
import io.penstock.db.lead.JournalRows;
import io.penstock.db.lead.PlacedLeads;
import io.penstock.db.pixel.PixelRunRows;
import io.penstock.domain.delivery.DeliveryId;
import io.penstock.domain.lead.LeadId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Settles attempts within a transaction, as if each had one of its own. */
final class DeliverySettlements {

    private DeliverySettlements() {}

    /** Writes each attempt in any case, and everything else where its claim still stands. */
    static List<Settled> settle(Handle handle, List<Completion> completions) {
        List<Settling> all = completions.stream().map(Settling::new).toList();
        List<Settling> left = new ArrayList<>(all);
        while (!left.isEmpty()) {
            List<Settling> round = oneOfEachLead(left);
            settleRound(handle, round);
            left.removeIf(new HashSet<>(round)::contains);
        }
        return all.stream().map(Settling::settled).toList();
    }

    /** What becomes of a lead depends on what was written of it before. */
    private static List<Settling> oneOfEachLead(List<Settling> some) {
        Set<LeadId> leads = new HashSet<>();
        return some.stream().filter(one -> leads.add(one.lead())).toList();
    }

    /** Locks companies, then leads, then deliveries, so that no two transactions wait in a ring. */
    private static void settleRound(Handle handle, List<Settling> round) {
        PlacedLeads placed = SettledLeads.lock(handle, round);
        Map<DeliveryId, ClaimedDelivery> deliveries = ClaimedDelivery.lock(handle, round);
        Set<String> written = written(handle, round, deliveries);
        for (Settling one : round) {
            ClaimedDelivery delivery = deliveries.get(one.job().id());
            if (delivery == null) {
                throw new IllegalStateException("There is no delivery " + one.job().id() + ".");
            }
            one.decide(written.contains(AttemptRows.name(one.job())), delivery);
        }
        List<Settling> unwritten = round.stream().filter(Settling::isNew).toList();
        AttemptRows.insert(handle, unwritten);
        ReferenceRows.insert(handle, unwritten);
        List<Settling> changing = round.stream().filter(Settling::changes).toList();
        ClaimedDelivery.change(handle, changing);
        changeLeads(handle, changing, placed);
        PixelRunRows.insert(handle, pixels(changing));
    }

    private static List<PixelRun> pixels(List<Settling> changing) {
        return changing.stream()
                .filter(one -> one.effects().event().isPresent())
                .flatMap(one -> one.pixels().stream())
                .toList();
    }

    /** An attempt ends its claim in the transaction that writes it. */
    private static Set<String> written(
            Handle handle, List<Settling> round, Map<DeliveryId, ClaimedDelivery> deliveries) {
        return AttemptRows.written(
                handle,
                round.stream()
                        .filter(one -> !isClaimed(one.job(), deliveries.get(one.job().id())))
                        .toList());
    }

    private static boolean isClaimed(DeliveryJob job, @Nullable ClaimedDelivery delivery) {
        return delivery != null && delivery.isUnder(job.lease());
    }

    private static void changeLeads(Handle handle, List<Settling> changing, PlacedLeads placed) {
        JournalRows journal = new JournalRows(handle);
        for (Settling one : changing) {
            if (one.effects().event().isPresent()) {
                LeadEvent event = one.effects().event().get();
                journal.add(one.lead(), event);
                placed.settle(
                        one.lead(),
                        one.effects().balance(),
                        one.effects().price(),
                        one.effects().held(),
                        event.at(),
                        journal);
            }
            if (one.isOfFlow() && one.ends()) {
                placed.wake(one.lead(), one.endedAt());
            }
        }
        journal.write();
        placed.write();
    }
}
