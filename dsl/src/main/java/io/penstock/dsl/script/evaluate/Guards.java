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
        if (moreCaps.isEmpty() && active == (active || alsoActive)) {
            return this;
        }
        Set<Cap> all = new LinkedHashSet<>(caps);
        all.addAll(moreCaps);
        return new Guards(active || alsoActive, List.copyOf(all));
    }

    Guards with(Guards more) {
        if (more.isEmpty()) {
            return this;
        }
        return isEmpty() ? more : with(more.active, more.caps);
    }

    boolean isEmpty() {
        return !active && caps.isEmpty();
    }

    /**
     * What keeps a company from being chosen; null when nothing does.
     *
     * @param inherited asked for by outer lines, and read first
     * @param own asked for by the line that names the company
     */
    static @Nullable Obstacle obstacle(
            Guards inherited, Guards own, CompanyId company, RoutingGuards state) {
        if ((inherited.active || own.active) && !state.active(company)) {
            return Obstacle.INACTIVE;
        }
        boolean full =
                inherited.firstFull(company, state) != null
                        || own.firstFull(company, state) != null;
        return full ? Obstacle.FULL : null;
    }

    /** The first cap that the company has reached; null when there is none. */
    @Nullable Cap firstFull(CompanyId company, RoutingGuards state) {
        // An index rather than an iterator, which would be allocated for every line that is tried.
        for (int index = 0; index < caps.size(); index++) {
            Cap cap = caps.get(index);
            if (!cap.hasRoom(state.used(company, cap))) {
                return cap;
            }
        }
        return null;
    }

    List<CompanyCap> capsOf(CompanyId company) {
        return caps.stream().map(cap -> new CompanyCap(company, cap)).toList();
    }
}
