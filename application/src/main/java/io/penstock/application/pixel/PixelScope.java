package io.penstock.application.pixel;

import io.penstock.application.expression.NamedSecrets;
import io.penstock.dsl.criteria.Scope;
import io.penstock.dsl.document.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the templates and conditions of pixels may name; which fields leads have is not known, and
 * whether a secret is there is asked when the whole configuration is checked.
 */
final class PixelScope implements Scope {

    private static final Set<String> ALWAYS = Set.of("lead", "random", "secret");

    private static final List<String> OF_DELIVERIES =
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
                    "event.at",
                    "event.name",
                    "event.status",
                    "offer.id",
                    "offer.name",
                    "recipient.id",
                    "recipient.name");
    private static final String LEAD = "lead.";

    private static final List<String> OF_STATUSES =
            List.of(
                    "conversion.reference",
                    "conversion.status",
                    "conversion.value",
                    "event.previous_status",
                    "event.reason",
                    "source.id",
                    "source.name");

    private final List<String> names;
    private final Set<String> values;

    private PixelScope(List<String> names, Set<String> values) {
        this.names = names;
        this.values = values;
    }

    /** What may be named of the end of a delivery. */
    static PixelScope ofDeliveries() {
        return new PixelScope(OF_DELIVERIES, Set.of());
    }

    /** What may be named of a change of the lead's status. */
    static PixelScope ofStatuses() {
        List<String> names = new ArrayList<>(OF_DELIVERIES);
        names.addAll(OF_STATUSES);
        return new PixelScope(names, Set.of());
    }

    /** The scope with the names of constants besides. */
    PixelScope with(Set<String> constants) {
        return new PixelScope(names, constants);
    }

    /** Whether a constant cannot be called so, for something else has that name. */
    boolean isTaken(String name) {
        return ALWAYS.contains(name)
                || names.stream().anyMatch(known -> known.startsWith(name + "."));
    }

    @Override
    public boolean knows(String name) {
        boolean field = name.startsWith(LEAD) && name.length() > LEAD.length();
        return field
                || NamedSecrets.isOne(name)
                || name.indexOf('.') < 0
                || names.contains(name)
                || values.contains(name);
    }

    @Override
    public Optional<String> nearest(String name) {
        List<String> known = new ArrayList<>(names);
        known.addAll(values);
        return Nearest.to(name, known).or(() -> Optional.of(LEAD + name));
    }
}
