package io.penstock.application.flow.document;

import io.penstock.application.company.DelayScope;
import io.penstock.dsl.criteria.Scope;
import io.penstock.dsl.document.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the conditions of a flow may name; which fields leads have is not known. */
final class FlowScope implements Scope {

    private static final String LEAD = "lead.";

    private static final List<String> NAMES =
            List.of(
                    "delivery.attempts",
                    "delivery.id",
                    "delivery.outcome",
                    "delivery.price",
                    "delivery.reason",
                    "delivery.reference",
                    "delivery.status",
                    "delivery.success",
                    "delivery.transaction_id",
                    "offer.id",
                    "offer.name",
                    "recipient.id",
                    "recipient.name",
                    DelayScope.THROTTLE_ACTIVE);

    private final Set<String> values;
    private final Set<String> calendars;
    private final Optional<String> usual;

    FlowScope(Set<String> values, Set<String> calendars, Optional<String> usual) {
        this.values = Set.copyOf(values);
        this.calendars = Set.copyOf(calendars);
        this.usual = usual;
    }

    @Override
    public boolean knows(String name) {
        boolean field = name.startsWith(LEAD) && name.length() > LEAD.length();
        return field || isBare(name) || NAMES.contains(name) || values.contains(name);
    }

    private static boolean isBare(String name) {
        return name.indexOf('.') < 0 && !name.startsWith("/") && !name.startsWith("$");
    }

    @Override
    public Optional<String> nearest(String name) {
        List<String> known = new ArrayList<>(NAMES);
        known.addAll(values);
        return Nearest.to(name, known).or(() -> Optional.of(LEAD + name));
    }

    @Override
    public boolean hasCalendar(String name) {
        return calendars.contains(name);
    }

    @Override
    public Optional<String> calendarFix(String name) {
        return Nearest.to(name, calendars)
                .map(near -> "'" + near + "'")
                .or(() -> Optional.of("define it under calendars, with its zone and hours"));
    }

    @Override
    public Optional<String> defaultCalendar() {
        return usual;
    }
}
