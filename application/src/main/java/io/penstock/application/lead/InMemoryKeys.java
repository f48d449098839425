package io.penstock.application.lead;

import io.penstock.domain.lead.LeadId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Idempotency keys kept in memory. Not thread-safe. */
final class InMemoryKeys {
    private final Map<Name, Use> uses = new HashMap<>();

    private record Name(String scope, String key) {
        static Name of(IdempotencyKey key) {
            return new Name(key.scope(), key.key());
        }
    }

    private record Use(IntakeOutcome.KeyUsed used, Instant at) {}

    void use(IdempotencyKey key, LeadId first, Instant at) {
        uses.put(Name.of(key), new Use(new IntakeOutcome.KeyUsed(first, key.fingerprint()), at));
    }

    Optional<IntakeOutcome.KeyUsed> find(IdempotencyKey key) {
        return Optional.ofNullable(uses.get(Name.of(key))).map(Use::used);
    }

    int forget(Instant usedBefore, int atMost) {
        List<Name> old =
                uses.entrySet().stream()
                        .filter(use -> use.getValue().at().isBefore(usedBefore))
                        .map(Map.Entry::getKey)
                        .limit(atMost)
                        .toList();
        old.forEach(uses::remove);
        return old.size();
    }
}
