package io.penstock.db.storage;

import java.sql.SQLException;
import java.util.Map;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;

/** Where the databases differ in SQL. */
public enum Dialect {
    H2("VARBINARY(1048576)", "BLOB", 1),
    MYSQL("MEDIUMBLOB", "MEDIUMBLOB", 500);

    private final String bytes;
    private final String document;
    private final int companiesSought;

    Dialect(String bytes, String document, int companiesSought) {
        this.bytes = bytes;
        this.document = document;
        this.companiesSought = companiesSought;
    }

    /** That of the database which a transaction goes to. */
    public static Dialect of(Handle handle) {
        try {
            String url = handle.getConnection().getMetaData().getURL();
            return url.startsWith("jdbc:h2:") ? H2 : MYSQL;
        } catch (SQLException e) {
            throw new ConnectionException(e);
        }
    }

    /**
     * Of how many companies one query finds rows by an index that goes on with other columns; with
     * more, it would read all rows of each.
     */
    public int companiesSought() {
        return companiesSought;
    }

    /** What migrations write as <code>${name}</code>. */
    Map<String, String> placeholders() {
        return Map.of("bytes", bytes, "document", document);
    }
}
