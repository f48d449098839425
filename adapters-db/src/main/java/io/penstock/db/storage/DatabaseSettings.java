package io.penstock.db.storage;

import java.util.Objects;

/**
 * Which database to use, and how.
 *
 * @param url a JDBC URL that begins with {@code jdbc:h2:}, {@code jdbc:mysql:} or {@code
 *     jdbc:mariadb:}
 * @param user who logs in
 * @param password the password; may be empty
 * @param poolSize how many connections are kept, 1 to 1000
 * @param singleWriter whether all programs write through one node of a replicated cluster, without
 *     which such a cluster is refused
 */
public record DatabaseSettings(
        String url, String user, String password, int poolSize, boolean singleWriter) {

    public DatabaseSettings {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(password, "password");
        if (poolSize < 1 || poolSize > 1000) {
            throw new IllegalArgumentException(
                    "A pool has 1 to 1000 connections, not " + poolSize + ".");
        }
        DatabaseUrl.of(url);
    }

    /** The settings without the password. */
    @Override
    public String toString() {
        return user + " at " + DatabaseUrl.of(url).shown();
    }
}
