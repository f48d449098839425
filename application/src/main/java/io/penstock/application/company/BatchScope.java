package io.penstock.application.company;

import io.penstock.application.expression.NamedSecrets;
import io.penstock.dsl.criteria.Scope;
import io.penstock.dsl.document.Nearest;
import java.util.List;
import java.util.Optional;

/** What the headers of a batch may name: nothing of a lead, for there are many. */
final class BatchScope implements Scope {

    private static final List<String> NAMES =
            List.of(
                    "batch.id",
                    "batch.leads",
                    "delivery.attempt",
                    "recipient.id",
                    "recipient.name");

    @Override
    public boolean knows(String name) {
        return NamedSecrets.isOne(name) || NAMES.contains(name);
    }

    @Override
    public Optional<String> nearest(String name) {
        return Nearest.to(name, NAMES);
    }
}
