package io.penstock.bootstrap.bench.experiment;

import io.penstock.bootstrap.bench.BenchException;
import io.penstock.bootstrap.bench.server.Databases;
import io.penstock.bootstrap.bench.server.Storage;

/**
 * What experiments are made with. Not thread-safe.
 *
 * @param databases where schemas are made
 * @param embedded whether leads are kept in the embedded database instead
 * @param connections how many connections most experiments use, 1 to 10,000
 * @param storedMillions how many million leads count as many
 */
public record Workbench(
        Databases databases, boolean embedded, int connections, double storedMillions) {

    private static final double MILLION = 1e6;

    /** A new, empty place for leads. */
    Storage storage() {
        return embedded ? new Storage.Embedded() : databases.newSchema();
    }

    /**
     * A new, empty schema.
     *
     * @throws BenchException where the embedded database was asked for
     */
    Storage.Schema schema() {
        if (embedded) {
            throw new BenchException("This needs MariaDB: leave --embedded out.");
        }
        return databases.newSchema();
    }

    long storedLeads() {
        return Math.round(storedMillions * MILLION);
    }
}
