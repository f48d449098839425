package io.penstock.db.lead;

import io.penstock.application.lead.Conversion;
import io.penstock.db.storage.Columns;
import io.penstock.db.storage.StoredNames;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.status.BuyerStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What companies said of leads. */
final class ConversionRows {

    private static final StoredNames<BuyerStatus> STATUSES =
            new StoredNames<>(
                    BuyerStatus.class,
                    status ->
                            switch (status) {
                                case APPROVED -> "approved";
                                case HOLD -> "hold";
                                case CANCELLED -> "cancelled";
                                case TRASH -> "trash";
                                case RETURNED -> "returned";
                            });

    private ConversionRows() {}

    /** Adds what makes a version of a lead. */
    static void insert(Handle handle, LeadId lead, int version, Conversion word) {
        handle.createUpdate(
                        """
                        INSERT INTO conversions
                            (lead, version, company, status, amount, reference, at, made_by)
                        VALUES (:lead, :version, :company, :status, :amount, :reference, :at,
                            :made_by)
                        """)
                .bind("lead", lead.value())
                .bind("version", version)
                .bind("company", word.company().value())
                .bind("status", STATUSES.of(word.status()))
                .bind("amount", word.value().orElse(null))
                .bind("reference", word.reference().orElse(null))
                .bind("at", word.at().toEpochMilli())
                .bind("made_by", word.by())
                .execute();
    }

    static List<Conversion> of(Handle handle, LeadId lead) {
        return handle.createQuery("SELECT * FROM conversions WHERE lead = :lead ORDER BY version")
                .bind("lead", lead.value())
                .map((row, _) -> conversion(row))
                .list();
    }

    static Optional<Conversion> find(Handle handle, LeadId lead, int version) {
        return handle.createQuery(
                        "SELECT * FROM conversions WHERE lead = :lead AND version = :version")
                .bind("lead", lead.value())
                .bind("version", version)
                .map((row, _) -> conversion(row))
                .findOne();
    }

    private static Conversion conversion(ResultSet row) throws SQLException {
        return new Conversion(
                new CompanyId(row.getInt("company")),
                STATUSES.read(row.getString("status")),
                Columns.optionalAmount(row, "amount"),
                Columns.optionalText(row, "reference"),
                Columns.moment(row, "at"),
                row.getString("made_by"));
    }
}
