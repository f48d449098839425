package io.penstock.db.storage;

import java.util.Map;

/** Where the databases differ in SQL. */
enum Dialect {
    H2("VARBINARY(1048576)", "BLOB"),
    MYSQL("MEDIUMBLOB", "MEDIUMBLOB");

    private final String bytes;
    private final String document;

    Dialect(String bytes, String document) {
        this.bytes = bytes;
        this.document = document;
    }

    /** What migrations write as <code>${name}</code>. */
    Map<String, String> placeholders() {
        return Map.of("bytes", bytes, "document", document);
    }
}
