package io.penstock.db.storage;

import java.util.Map;

/** Where the databases differ in SQL. */
enum Dialect {
    H2("VARBINARY(1048576)"),
    MYSQL("MEDIUMBLOB");

    private final String bytes;

    Dialect(String bytes) {
        this.bytes = bytes;
    }

    /** What migrations write as <code>${name}</code>. */
    Map<String, String> placeholders() {
        return Map.of("bytes", bytes);
    }
}
