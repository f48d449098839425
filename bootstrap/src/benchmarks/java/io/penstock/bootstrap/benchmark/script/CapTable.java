package io.penstock.bootstrap.benchmark.script;

import io.penstock.domain.cap.Cap;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.routing.RoutingGuards;

/** How many leads each company had today, the same in every run. */
public final class CapTable implements RoutingGuards {

    /** The highest count. */
    static final int MOST = 100;

    private static final int SPREAD = 37;

    private final int[] used = new int[Workload.COMPANIES + 1];

    CapTable() {
        for (int company = 0; company < used.length; company++) {
            used[company] = company * SPREAD % MOST;
        }
    }

    /** The counts by number of company. */
    int[] counts() {
        return used;
    }

    /** Whether a company has had fewer leads today. */
    public boolean hasRoom(int company, int dayCap) {
        return used[company] < dayCap;
    }

    @Override
    public boolean active(CompanyId company) {
        return true;
    }

    @Override
    public long used(CompanyId company, Cap cap) {
        return used[company.value()];
    }
}
