package io.penstock.application.company;

import io.penstock.application.expression.NamedSecrets;
import io.penstock.dsl.criteria.Scope;
import io.penstock.dsl.document.Nearest;
import java.util.List;
import java.util.Optional;

/**
 * What the templates of a delivery may name; which fields leads have is not known, and whether a
 * secret is there is asked when the whole configuration is checked.
 */
final class DeliveryScope implements Scope {

    private static final List<String> NAMES =
            List.of(
                    "delivery.id",
                    "delivery.attempt",
                    "recipient.id",
                    "recipient.name",
                    "offer.id");

    private static final String LEAD = "lead.";

    @Override
    public boolean knows(String name) {
        boolean field = name.startsWith(LEAD) && name.length() > LEAD.length();
        return field || NamedSecrets.isOne(name) || name.indexOf('.') < 0 || NAMES.contains(name);
    }

    @Override
    public Optional<String> nearest(String name) {
        return Nearest.to(name, NAMES).or(() -> Optional.of(LEAD + name));
    }
}
