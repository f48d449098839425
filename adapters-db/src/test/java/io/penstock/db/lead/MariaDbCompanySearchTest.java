package io.penstock.db.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.lead.FoundLead;
import io.penstock.application.lead.LeadCursor;
import io.penstock.application.lead.LeadFixture;
import io.penstock.application.lead.QueryFixture;
import io.penstock.db.storage.Database;
import io.penstock.db.storage.MariaDbServer;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.status.LeadStatus;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MariaDbCompanySearchTest {

    private static final int LEADS = 20_000;
    private static final int LIMIT = 20;

    @AutoClose
    private static final Database database = Database.open(MariaDbServer.shared().newDatabase());

    /**
     * Company 5 has nine leads of ten; one of a hundred is of offer 8, and of the source landing.
     */
    @BeforeAll
    static void fill() {
        database.transactions()
                .change(handle -> {
                    handle.createUpdate(
                                    """
                                    INSERT INTO leads
                                        (id, offer, status, company, received_at, source)
                                    SELECT CONCAT('lead-', LPAD(seq, 8, '0')),
                                        CASE WHEN MOD(seq, 100) = 1 THEN 8 ELSE 7 END,
                                        CASE WHEN MOD(seq, 3) = 0 THEN 'hold' ELSE 'waiting' END,
                                        CASE WHEN MOD(seq, 10) = 0 THEN 6 ELSE 5 END, :noon + seq,
                                        CASE WHEN MOD(seq, 100) = 1 THEN 'landing' ELSE '' END
                                    FROM seq_1_to_%d
                                    """
                                            .formatted(LEADS))
                            .bind("noon", LeadFixture.NOON.toEpochMilli())
                            .execute();
                    handle.execute(
                            """
                            INSERT INTO decisions
                                (lead, number, stage, decided_by, company, revision, decided_at,
                                 zone, grounds, assigned_at, status, money)
                            SELECT id, 1, 'receipt', 'script', company, 3, received_at, 'UTC',
                                '{"path":[{"script":"offer","id":7,"line":1}]}', received_at,
                                status, 'none'
                            FROM leads
                            """);
                    return handle.execute("ANALYZE TABLE leads, decisions, held_leads");
                });
    }

    private static Instant at(int lead) {
        return LeadFixture.NOON.plusMillis(lead);
    }

    private static QueryFixture ofCompany(int number) {
        return QueryFixture.query().withCompany(number).withLimit(LIMIT);
    }

    static List<QueryFixture> queries() {
        return List.of(
                ofCompany(5),
                ofCompany(6),
                ofCompany(5).after(new LeadCursor(at(LEADS / 2), new LeadId("lead"))),
                ofCompany(5).from(at(LEADS / 3)).to(at(LEADS / 2)),
                ofCompany(5).withStatus(LeadStatus.HOLD).withHeld(false),
                ofCompany(6).withOffer(7).withSource(""),
                ofCompany(7),
                ofCompany(5).withHeld(true));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void searchShouldReadLittleMoreThanThePage(QueryFixture query) {
        assertThat(rowsRead(query)).isLessThan(50 * LIMIT);
    }

    @ParameterizedTest
    @MethodSource("rareOnes")
    void searchShouldReadTheNewestOfTheCompanyUntilThePageIsFull(QueryFixture query) {
        assertThat(rowsRead(query)).isLessThan(2 * LEADS);
        assertThat(search(query)).hasSize(LIMIT);
    }

    @Test
    void searchForWhatTheCompanyDoesNotHaveShouldReadWhatItHasOnce() {
        QueryFixture query = ofCompany(6).withStatus(LeadStatus.TRASH);

        assertThat(rowsRead(query)).isBetween(3L * LEADS / 10, 8L * LEADS / 10);
        assertThat(search(query)).isEmpty();
    }

    static List<QueryFixture> rareOnes() {
        return List.of(
                ofCompany(5).withOffer(8),
                ofCompany(5).withSource("landing"),
                ofCompany(5).withOffer(8).withStatus(LeadStatus.WAITING).withSource("landing"));
    }

    private static List<FoundLead> search(QueryFixture query) {
        return database.transactions()
                .read(handle -> StoredLeadRows.search(handle, query.build(), LIMIT));
    }

    private static long rowsRead(QueryFixture query) {
        return database.transactions()
                .read(handle -> {
                    long before = handlerReads(handle);
                    List<FoundLead> found = StoredLeadRows.search(handle, query.build(), LIMIT);
                    long read = handlerReads(handle) - before;
                    assertThat(found.stream().map(FoundLead::place)).isSorted();
                    return read;
                });
    }

    private static long handlerReads(Handle handle) {
        return handle
                .createQuery("SHOW SESSION STATUS LIKE 'Handler_read%'")
                .map((row, _) -> row.getLong(2))
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
