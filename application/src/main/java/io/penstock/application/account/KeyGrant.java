package io.penstock.application.account;

import io.penstock.domain.account.Principal;
import io.penstock.domain.account.Role;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * What an API key grants, and to whom.
 *
 * @param name the name of the key, which no other key has or had, at most {@value #LONGEST_NAME}
 *     characters
 * @param role what it allows
 * @param user the user that leads sent with it come on, 0 or more; only for the role source
 * @param site the site that leads sent with it are made on, 0 or more; only for the role source
 */
public record KeyGrant(String name, Role role, OptionalLong user, OptionalLong site) {

    public static final int LONGEST_NAME = 100;

    public KeyGrant {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(site, "site");
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "The name of a key has 1 to " + LONGEST_NAME + " characters.");
        }
        if (role != Role.SOURCE && (user.isPresent() || site.isPresent())) {
            throw new IllegalArgumentException("Only keys of sources are bound.");
        }
    }

    /** Who shows the key. */
    public Principal principal() {
        return new Principal(name, role, user, site);
    }
}
