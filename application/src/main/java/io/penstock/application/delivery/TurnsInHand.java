package io.penstock.application.delivery;

import io.penstock.application.delivery.Lane.Turns;
import io.penstock.domain.company.CompanyId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The turns that were taken for one claim, until each is used or given back. Not thread-safe. */
final class TurnsInHand {

    private final Lanes lanes;
    private final Map<CompanyId, Share> shares = new LinkedHashMap<>();

    private TurnsInHand(Lanes lanes) {
        this.lanes = lanes;
    }

    /** Takes what is free for companies that have something due, for the first of them first. */
    static TurnsInHand take(Lanes lanes, List<CompanyId> due, ClaimLimits limits) {
        TurnsInHand taken = new TurnsInHand(lanes);
        int left = limits.claim();
        for (CompanyId company : due) {
            if (left == 0 || taken.shares.size() == limits.companies()) {
                break;
            }
            Turns turns = lanes.take(company, Math.min(left, limits.share()));
            if (turns.count() > 0) {
                taken.shares.put(company, new Share(turns));
                left -= turns.count();
            }
        }
        return taken;
    }

    /** How many deliveries of each company there are turns for. */
    Map<CompanyId, Integer> room() {
        Map<CompanyId, Integer> room = new LinkedHashMap<>();
        shares.forEach((company, share) -> room.put(company, share.turns.count()));
        return room;
    }

    /**
     * Uses a turn.
     *
     * @throws IllegalStateException when there is none left for the company
     */
    Turns use(CompanyId company) {
        Share share = shares.get(company);
        if (share == null || share.unused == 0) {
            throw new IllegalStateException("There is no turn left for " + company + ".");
        }
        share.unused--;
        return share.turns;
    }

    /** The companies all of whose turns were used. */
    List<CompanyId> used() {
        List<CompanyId> used = new ArrayList<>();
        shares.forEach((company, share) -> {
            if (share.unused == 0) {
                used.add(company);
            }
        });
        return used;
    }

    /** Gives back what was not used; called once, at the end. */
    void giveBackRest() {
        shares.values().forEach(share -> lanes.giveBack(share.turns, share.unused));
    }

    private static final class Share {

        private final Turns turns;
        private int unused;

        private Share(Turns turns) {
            this.turns = turns;
            this.unused = turns.count();
        }
    }
}
