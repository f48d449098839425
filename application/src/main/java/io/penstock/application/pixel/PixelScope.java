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

    /** What a constant cannot be called, for something else has that name. */
    static final Set<String> TAKEN =
            Set.of("delivery", "event", "lead", "offer", "random", "recipient", "secret");

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
                    "event.at",
                    "event.name",
                    "event.status",
                    "offer.id",
                    "offer.name",
                    "recipient.id",
                    "recipient.name");
    private static final String LEAD = "lead.";

    private final Set<String> values;

    PixelScope(Set<String> values) {
        this.values = values;
    }

    @Override
    public boolean knows(String name) {
        boolean field = name.startsWith(LEAD) && name.length() > LEAD.length();
        return field
                || NamedSecrets.isOne(name)
                || name.indexOf('.') < 0
                || NAMES.contains(name)
                || values.contains(name);
    }

    @Override
    public Optional<String> nearest(String name) {
        List<String> known = new ArrayList<>(NAMES);
        known.addAll(values);
        return Nearest.to(name, known).or(() -> Optional.of(LEAD + name));
    }
}
