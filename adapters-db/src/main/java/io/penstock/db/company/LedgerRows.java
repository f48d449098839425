package io.penstock.db.company;

import io.penstock.application.company.BalanceEntry;
import io.penstock.db.storage.Columns;
import io.penstock.db.storage.NewRows;
import io.penstock.db.storage.Pipeline;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.LeadId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The entries of ledgers, which are added and never changed. */
final class LedgerRows {

    private static final String COLUMNS =
            """
            INSERT INTO balance_entries
                (company, at, kind, amount, lead, note, made_by, balance, reserved)
            """;

    private static final String INSERT =
            COLUMNS
                    + "VALUES (:company, :at, :kind, :amount, :lead, :note, :made_by, :balance,"
                    + " :reserved)";

    private LedgerRows() {}

    static void insert(Pipeline pipeline, List<LedgerEntry> entries) {
        NewRows rows = new NewRows(COLUMNS);
        for (LedgerEntry entry : entries) {
            rows.add(
                    entry.company().value(),
                    entry.at().toEpochMilli(),
                    LedgerNames.KINDS.of(entry.kind()),
                    entry.amount(),
                    entry.lead().map(LeadId::value).orElse(null),
                    entry.note(),
                    entry.by(),
                    entry.balance(),
                    entry.reserved());
        }
        rows.write(pipeline);
    }

    static BalanceEntry insert(Handle handle, LedgerEntry entry) {
        return entry.numbered(
                handle.createUpdate(INSERT)
                        .bind("company", entry.company().value())
                        .bind("at", entry.at().toEpochMilli())
                        .bind("kind", LedgerNames.KINDS.of(entry.kind()))
                        .bind("amount", entry.amount())
                        .bind("lead", entry.lead().map(LeadId::value).orElse(null))
                        .bind("note", entry.note())
                        .bind("made_by", entry.by())
                        .bind("balance", entry.balance())
                        .bind("reserved", entry.reserved())
                        .executeAndReturnGeneratedKeys("sequence")
                        .mapTo(Long.class)
                        .one());
    }

    static List<BalanceEntry> ofCompany(Handle handle, CompanyId company, long before, int most) {
        return handle.createQuery(
                        """
                        SELECT * FROM balance_entries
                        WHERE company = :company AND sequence < :before
                        ORDER BY sequence DESC LIMIT :most
                        """)
                .bind("company", company.value())
                .bind("before", before)
                .bind("most", most)
                .map((row, _) -> entry(row))
                .list();
    }

    static List<BalanceEntry> ofLead(Handle handle, LeadId lead) {
        return handle.createQuery(
                        "SELECT * FROM balance_entries WHERE lead = :lead ORDER BY sequence")
                .bind("lead", lead.value())
                .map((row, _) -> entry(row))
                .list();
    }

    static BalanceEntry entry(ResultSet row) throws SQLException {
        return new BalanceEntry(
                row.getLong("sequence"),
                new CompanyId(row.getInt("company")),
                Columns.moment(row, "at"),
                LedgerNames.KINDS.read(row.getString("kind")),
                Columns.amount(row, "amount"),
                Columns.optionalText(row, "lead").map(LeadId::new),
                row.getString("note"),
                row.getString("made_by"),
                Columns.amount(row, "balance"),
                Columns.amount(row, "reserved"));
    }
}
