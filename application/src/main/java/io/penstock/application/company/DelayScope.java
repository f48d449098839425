package io.penstock.application.company;

import io.penstock.application.expression.NamedSecrets;
import io.penstock.dsl.criteria.Scope;
import io.penstock.dsl.document.Nearest;
import java.util.List;
import java.util.Optional;

/** What the conditions of delays may name: what templates may, but secrets, and the throttle. */
public final class DelayScope implements Scope {

    /** Whether the rate of the company leaves no room now. */
    public static final String THROTTLE_ACTIVE = "recipient.throttle_active";

    private final DeliveryScope delivery = new DeliveryScope();

    @Override
    public boolean knows(String name) {
        return name.equals(THROTTLE_ACTIVE)
                || (!name.startsWith(NamedSecrets.PREFIX) && delivery.knows(name));
    }

    @Override
    public Optional<String> nearest(String name) {
        return Nearest.to(name, List.of(THROTTLE_ACTIVE)).or(() -> delivery.nearest(name));
    }
}
