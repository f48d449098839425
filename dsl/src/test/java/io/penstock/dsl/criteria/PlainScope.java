package io.penstock.dsl.criteria;

import io.penstock.dsl.document.Nearest;
import java.util.Optional;
import java.util.Set;

/** A scope that knows some names, every JSONPath and every XPath below {@code /lead}. */
public record PlainScope(Set<String> names, Set<String> calendars, Optional<String> calendar)
        implements Scope {

    private static final Set<String> NAMES =
            Set.of(
                    "random",
                    "status",
                    "body",
                    "score",
                    "lead_score",
                    "a",
                    "b",
                    "c",
                    "lead.id",
                    "lead.state",
                    "lead.source",
                    "lead.priority",
                    "lead.product",
                    "lead.category",
                    "lead.value",
                    "lead.payout",
                    "lead.first_name",
                    "lead.tags",
                    "lead.age",
                    "recipient.name",
                    "recipient.throttle_active",
                    "delivery.success",
                    "delivery.transaction_id",
                    "partner.postback_url",
                    "secret.buyer_a");

    /** The names that the tests use, the calendars EST and PST, of which EST is the default. */
    public static PlainScope usual() {
        return new PlainScope(NAMES, Set.of("EST", "PST"), Optional.of("EST"));
    }

    /** The same without a default calendar. */
    public PlainScope withoutDefault() {
        return new PlainScope(names, calendars, Optional.empty());
    }

    @Override
    public boolean knows(String name) {
        return names.contains(name) || name.startsWith("$") || name.startsWith("/lead/");
    }

    @Override
    public Optional<String> nearest(String name) {
        return Nearest.to(name, names);
    }

    @Override
    public boolean hasCalendar(String name) {
        return calendars.contains(name);
    }

    @Override
    public Optional<String> defaultCalendar() {
        return calendar;
    }
}
