package io.penstock.dsl.script.evaluate;

import io.penstock.domain.cap.Cap;
import io.penstock.domain.cap.CompanyCap;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.routing.RoutingGuards;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a company must satisfy by its own state and counts; lines inside a rotator inherit what the
 * line that leads there asks for.
 *
 * @param caps each cap once, outer ones first
 */
record Guards(boolean active, List<Cap> caps) {

    static final Guards NONE = new Guards(false, List.of());

    Guards {
        caps = List.copyOf(caps);
    }

    Guards with(boolean alsoActive, List<Cap> moreCaps) {
        Set<Cap> all = new LinkedHashSet<>(caps);
        all.addAll(moreCaps);
        return new Guards(active || alsoActive, List.copyOf(all));
    }

    Guards with(Guards more) {
        if (more.equals(NONE)) {
            return this;
        }
        return equals(NONE) ? more : with(more.active, more.caps);
    }

    /** What keeps the company from being chosen; null when nothing does. */
    @Nullable Obstacle obstacle(CompanyId company, RoutingGuards state) {
        if (active && !state.active(company)) {
            return new Obstacle.Inactive(company);
        }
        for (Cap cap : caps) {
            long used = state.used(company, cap);
            if (!cap.hasRoom(used)) {
                return new Obstacle.Full(company, cap, used);
            }
        }
        return null;
    }

    List<CompanyCap> capsOf(CompanyId company) {
        return caps.stream().map(cap -> new CompanyCap(company, cap)).toList();
    }
}
