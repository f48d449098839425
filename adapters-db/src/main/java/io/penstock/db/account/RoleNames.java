package io.penstock.db.account;

import io.penstock.db.storage.StoredNames;
import io.penstock.domain.account.Role;

/** The names by which the database keeps roles. */
final class RoleNames {

    static final StoredNames<Role> ROLES =
            new StoredNames<>(
                    Role.class,
                    role ->
                            switch (role) {
                                case ADMIN -> "admin";
                                case OPERATOR -> "operator";
                                case SOURCE -> "source";
                                case READER -> "reader";
                            });

    private RoleNames() {}
}
