package io.penstock.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.db.consistency.Contradictions;
import io.penstock.db.storage.Database;

/** What must hold in a database at every moment between transactions. */
public final class Invariants {

    private Invariants() {}

    /** Fails where something contradicts something else, and names all of it. */
    public static void check(Database database) {
        assertThat(new Contradictions(database).find()).isEmpty();
    }

    /** How many leads a company has by a count of its placements, whatever their status. */
    public static long leadsOf(Database database, int company) {
        return database.transactions()
                .read(handle ->
                        handle.createQuery(
                                        """
                                        SELECT COUNT(*) FROM decisions
                                        WHERE company = :company AND released_at IS NULL
                                        """)
                                .bind("company", company)
                                .mapTo(Long.class)
                                .one());
    }

    /** Fails unless a company has exactly so many leads. */
    public static void checkLeads(Database database, int company, long expected) {
        assertThat(leadsOf(database, company)).as("leads of #%s", company).isEqualTo(expected);
    }
}
