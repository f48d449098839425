package io.penstock.db.storage;

import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.config.JdbiConfig;

/** Where the databases differ in SQL. */
public enum Dialect {
    H2("VARBINARY(1048576)", "BLOB", 1, false),
    MYSQL("MEDIUMBLOB", "MEDIUMBLOB", 500, false),
    MARIADB("MEDIUMBLOB", "MEDIUMBLOB", 500, true);

    private final String bytes;
    private final String document;
    private final int companiesSought;
    private final boolean batched;

    Dialect(String bytes, String document, int companiesSought, boolean batched) {
        this.bytes = bytes;
        this.document = document;
        this.companiesSought = companiesSought;
        this.batched = batched;
    }

    /** That of the database which a transaction goes to. */
    public static Dialect of(Handle handle) {
        return handle.getConfig(Known.class).dialect;
    }

    /** Has the handles of a Jdbi know the dialect of its database. */
    void tell(Jdbi jdbi) {
        jdbi.getConfig(Known.class).dialect = this;
    }

    /**
     * Whether the driver sends a batch of new rows at once with a statement that the database reads
     * once; otherwise, and where rows may be there already, they had better stand in one statement.
     */
    boolean isBatched() {
        return batched;
    }

    /**
     * A statement of which there are many variants, so that the database had better not keep it
     * prepared.
     */
    String preparedByClient(String sql) {
        return this == MARIADB ? "/*client prepare*/ " + sql : sql;
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

    /** What a handle knows, since asking the connection each time takes longer than its work. */
    public static final class Known implements JdbiConfig<Known> {

        private Dialect dialect = MYSQL;

        /** Called by Jdbi. */
        public Known() {}

        @Override
        public Known createCopy() {
            Known copy = new Known();
            copy.dialect = dialect;
            return copy;
        }
    }
}
