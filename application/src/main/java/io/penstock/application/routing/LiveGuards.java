package io.penstock.application.routing;

import io.penstock.application.routing.Promises.ActivePromise;
import io.penstock.domain.cap.Cap;
import io.penstock.domain.cap.CapUsage;
import io.penstock.domain.cap.CompanyCap;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.routing.GuardReading;
import io.penstock.domain.routing.RoutingGuards;
import io.penstock.domain.routing.Stage;
import io.penstock.dsl.script.evaluate.Choice;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The guards as they stand at one moment. Each is asked once and remembered, so that the whole
 * decision sees one answer and its readings can be kept. Not thread-safe.
 */
final class LiveGuards implements RoutingGuards {

    private final RoutingBook book;
    private final CompanyActivity activity;
    private final CapUsage usage;
    private final Stage stage;
    private final Instant at;
    private final ZoneId zone;
    private final Set<BrokenPromise> broken;
    private final SortedSet<CompanyId> passed = new TreeSet<>();
    private final Map<CompanyId, Activity> activities = new LinkedHashMap<>();
    private final Map<CompanyCap, Long> capUses = new LinkedHashMap<>();

    /** What was asked ahead of the decision, and is no reading of it unless it asks too. */
    private final Map<CompanyId, Activity> activitiesAhead = new HashMap<>();

    private final Map<CompanyCap, Long> capUsesAhead = new HashMap<>();

    LiveGuards(
            RoutingBook book,
            CompanyActivity activity,
            CapUsage usage,
            Occasion occasion,
            ZoneId zone,
            Set<BrokenPromise> broken) {
        this.book = book;
        this.activity = activity;
        this.usage = usage;
        this.stage = occasion.stage();
        this.at = occasion.at();
        this.zone = zone;
        this.broken = broken;
    }

    /**
     * Has decisions go on where earlier ones have stopped: what these read holds still, so that
     * nothing before their lines is open now, and some companies are passed over.
     */
    void resume(List<GuardReading> earlier, Set<CompanyId> passedOver) {
        passed.addAll(passedOver);
        for (GuardReading reading : earlier) {
            switch (reading) {
                case GuardReading.Active(CompanyId company, boolean active) when !active ->
                        activities.put(company, Activity.NO);
                case GuardReading.CapUse(CompanyCap cap, long used) when !cap.cap().hasRoom(used) ->
                        capUses.put(cap, used);
                case GuardReading.Active _, GuardReading.CapUse _, GuardReading.Passed _ -> {}
            }
        }
    }

    @Override
    public boolean passesOver(CompanyId company) {
        return passed.contains(company)
                || (stage == Stage.CONFIRMATION && book.isCallCenter(company));
    }

    @Override
    public boolean active(CompanyId company) {
        return activity(company).active();
    }

    private Activity activity(CompanyId company) {
        return activities.computeIfAbsent(company, this::read);
    }

    private Activity read(CompanyId company) {
        Activity ahead = activitiesAhead.get(company);
        return ahead != null
                ? ahead
                : broken.contains(new BrokenPromise.Inactive(company))
                        ? Activity.NO
                        : book.company(company).map(activity::of).orElse(Activity.NO);
    }

    @Override
    public long used(CompanyId company, Cap cap) {
        return capUses.computeIfAbsent(new CompanyCap(company, cap), this::count);
    }

    @Override
    public boolean isRecorded() {
        return true;
    }

    private long count(CompanyCap cap) {
        Long ahead = capUsesAhead.get(cap);
        if (ahead != null) {
            return ahead;
        }
        long used = usage.used(cap, at, zone);
        return broken.contains(new BrokenPromise.CapReached(cap))
                ? Math.max(used, cap.cap().count())
                : used;
    }

    /**
     * The same guards for whoever looks ahead of the decision: the answers are those that the
     * decision gets, but what is asked here alone is no reading of it.
     */
    RoutingGuards ahead() {
        return new RoutingGuards() {
            @Override
            public boolean passesOver(CompanyId company) {
                return LiveGuards.this.passesOver(company);
            }

            @Override
            public boolean active(CompanyId company) {
                Activity known = activities.get(company);
                return (known != null
                                ? known
                                : activitiesAhead.computeIfAbsent(company, LiveGuards.this::read))
                        .active();
            }

            @Override
            public long used(CompanyId company, Cap cap) {
                CompanyCap asked = new CompanyCap(company, cap);
                Long known = capUses.get(asked);
                return known != null
                        ? known
                        : capUsesAhead.computeIfAbsent(asked, LiveGuards.this::count);
            }

            @Override
            public boolean isRecorded() {
                return !passed.isEmpty() || stage == Stage.CONFIRMATION;
            }
        };
    }

    /** What must still hold of the company that was chosen when the lead is stored. */
    Promises promises(CompanyId company, Choice choice) {
        Set<ActivePromise> active =
                choice.needsActive() ? Set.of(activity(company).promise(company)) : Set.of();
        return new Promises(choice.caps(), active);
    }

    /** What must hold of a company that was chosen by hand: that it is active, and has room. */
    Promises promises(CompanyId company, Set<Cap> caps) {
        return new Promises(
                caps.stream().map(cap -> new CompanyCap(company, cap)).toList(),
                Set.of(activity(company).promise(company)));
    }

    List<GuardReading> readings() {
        List<GuardReading> readings = new ArrayList<>();
        passed.forEach(company -> readings.add(new GuardReading.Passed(company)));
        activities.forEach(
                (company, read) -> readings.add(new GuardReading.Active(company, read.active())));
        capUses.forEach((cap, used) -> readings.add(new GuardReading.CapUse(cap, used)));
        return readings;
    }
}
