package io.penstock.http.program;

import io.penstock.application.account.ApiKeys;
import io.penstock.application.account.LiveKeys;
import io.penstock.domain.account.Principal;
import io.penstock.domain.account.Role;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Knows one key for each role, {@code admin-key} and so on, beside the keys that were created. */
final class TestKeys implements ApiKeys {

    private final LiveKeys created;

    @Inject
    TestKeys(LiveKeys created) {
        this.created = created;
    }

    static String of(Role role) {
        return role.name().toLowerCase(Locale.ROOT) + "-key";
    }

    @Override
    public Optional<Principal> authenticate(String presented) {
        return Stream.of(Role.values())
                .filter(role -> of(role).equals(presented))
                .map(role -> new Principal(of(role), role))
                .findFirst()
                .or(() -> created.authenticate(presented));
    }
}
