package io.penstock.application.routing;

import io.penstock.domain.cap.Cap;
import io.penstock.domain.cap.CapUsage;
import io.penstock.domain.cap.CompanyCap;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.routing.GuardReading;
import io.penstock.domain.routing.RoutingGuards;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The guards as they stand at one moment. Each is asked once and remembered, so that the whole
 * decision sees one answer and its readings can be kept. Not thread-safe.
 */
final class LiveGuards implements RoutingGuards {

    private final RoutingBook book;
    private final CompanyActivity activity;
    private final CapUsage usage;
    private final Instant at;
    private final ZoneId zone;
    private final Set<BrokenPromise> broken;
    private final Map<CompanyId, Boolean> activeCompanies = new LinkedHashMap<>();
    private final Map<CompanyCap, Long> capUses = new LinkedHashMap<>();

    LiveGuards(
            RoutingBook book,
            CompanyActivity activity,
            CapUsage usage,
            Instant at,
            ZoneId zone,
            Set<BrokenPromise> broken) {
        this.book = book;
        this.activity = activity;
        this.usage = usage;
        this.at = at;
        this.zone = zone;
        this.broken = broken;
    }

    @Override
    public boolean active(CompanyId company) {
        return activeCompanies.computeIfAbsent(
                company,
                id ->
                        !broken.contains(new BrokenPromise.Inactive(id))
                                && book.company(id).map(activity::isActive).orElse(false));
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
        long used = usage.used(cap, at, zone);
        return broken.contains(new BrokenPromise.CapReached(cap))
                ? Math.max(used, cap.cap().count())
                : used;
    }

    List<GuardReading> readings() {
        List<GuardReading> readings = new ArrayList<>();
        activeCompanies.forEach(
                (company, active) -> readings.add(new GuardReading.Active(company, active)));
        capUses.forEach((cap, used) -> readings.add(new GuardReading.CapUse(cap, used)));
        return readings;
    }
}
