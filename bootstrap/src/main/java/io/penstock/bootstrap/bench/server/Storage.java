package io.penstock.bootstrap.bench.server;

import java.util.Map;

/** Where a server keeps its leads. */
public sealed interface Storage {

    /** The settings that name it, as environment variables. */
    Map<String, String> environment();

    /** The embedded database, in the server's own folder. */
    record Embedded() implements Storage {
        @Override
        public Map<String, String> environment() {
            return Map.of();
        }
    }

    /** Nowhere: it is forgotten. */
    record Memory() implements Storage {
        @Override
        public Map<String, String> environment() {
            return Map.of("PENSTOCK_ADAPTERS", "memory,http-delivery,balance-ledger");
        }
    }

    /**
     * A schema of a MariaDB.
     *
     * @param url of JDBC
     */
    record Schema(String url, String user, String password) implements Storage {
        @Override
        public Map<String, String> environment() {
            return Map.of(
                    "PENSTOCK_DATABASE_URL", url,
                    "PENSTOCK_DATABASE_USER", user,
                    "PENSTOCK_DATABASE_PASSWORD", password);
        }

        @Override
        public String toString() {
            return "Schema[" + url + "]";
        }
    }
}
