package io.penstock.db.delivery;

import com.google.common.hash.Hashing;
import io.penstock.db.storage.NewRows;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.lead.LeadId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** By what names companies know the leads that they accepted. */
final class ReferenceRows {

    private ReferenceRows() {}

    /** Writes the names that answers gave; does nothing where none did. */
    static void insert(Handle handle, List<Settling> settlings) {
        NewRows rows =
                new NewRows(
                        "INSERT INTO lead_references (company, reference, lead)",
                        "ON DUPLICATE KEY UPDATE company = VALUES(company)");
        for (Settling one : settlings) {
            if (one.attempt().outcome() instanceof AttemptOutcome.Accepted accepted) {
                accepted.reference()
                        .ifPresent(text ->
                                rows.add(
                                        one.job().company().value(),
                                        digest(text),
                                        one.lead().value()));
            }
        }
        rows.write(handle);
    }

    static List<LeadId> find(Handle handle, CompanyId company, String text, int atMost) {
        return handle.createQuery(
                        """
                        SELECT lead FROM lead_references
                        WHERE company = :company AND reference = :reference
                        ORDER BY lead LIMIT :most
                        """)
                .bind("company", company.value())
                .bind("reference", digest(text))
                .bind("most", atMost)
                .map((row, _) -> new LeadId(row.getString("lead")))
                .list();
    }

    private static String digest(String text) {
        return Hashing.sha256().hashString(text.strip(), StandardCharsets.UTF_8).toString();
    }
}
