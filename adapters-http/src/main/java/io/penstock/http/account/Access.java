package io.penstock.http.account;

import io.penstock.domain.account.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Who may make a call. */
public sealed interface Access {

    /** Whoever holds any valid key. */
    Access ANY_KEY = new Keyed(EnumSet.allOf(Role.class));

    /** Everyone, without a key. */
    record Open() implements Access {}

    /**
     * The holders of keys.
     *
     * @param roles the roles that may make it, at least one
     */
    record Keyed(Set<Role> roles) implements Access {

        public Keyed {
            roles = Set.copyOf(roles);
            if (roles.isEmpty()) {
                throw new IllegalArgumentException("A call that nobody may make is no call.");
            }
        }
    }

    /** The holders of keys with one of these roles. */
    static Access of(Role... roles) {
        return new Keyed(EnumSet.copyOf(List.of(roles)));
    }
}
