package io.penstock.db.lead;

import io.penstock.application.company.MoneyState;
import io.penstock.db.cap.StatusNames;
import io.penstock.db.storage.Columns;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.status.LeadStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Which company has which lead since when, in the rows of the decisions that gave it to them. */
final class PlacementRows {

    private PlacementRows() {}

    /** The placements of a lead that are open, the oldest first. */
    static List<Placement> open(Handle handle, LeadId lead) {
        return handle.createQuery(
                        """
                        SELECT lead, number, company, assigned_at, status, price, money
                        FROM decisions
                        WHERE lead = :lead AND company IS NOT NULL AND released_at IS NULL
                        ORDER BY number
                        """)
                .bind("lead", lead.value())
                .map((row, _) -> placement(row))
                .list();
    }

    /**
     * Reads a placement that is there.
     *
     * @throws IllegalStateException when it is not
     */
    static Placement get(Handle handle, LeadId lead, int decision) {
        return handle.createQuery(
                        """
                        SELECT lead, number, company, assigned_at, status, price, money
                        FROM decisions
                        WHERE lead = :lead AND number = :decision AND company IS NOT NULL
                        """)
                .bind("lead", lead.value())
                .bind("decision", decision)
                .map((row, _) -> placement(row))
                .findOne()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "Decision " + decision + " gave lead " + lead + " to no company."));
    }

    /** Writes that a company has a lead no longer. */
    static void release(Handle handle, Placement placement, Instant at) {
        handle.createUpdate(
                        """
                        UPDATE decisions SET released_at = :at
                        WHERE lead = :lead AND number = :decision
                        """)
                .bind("at", at.toEpochMilli())
                .bind("lead", placement.lead().value())
                .bind("decision", placement.decision())
                .execute();
        RuleRows.remove(handle, placement);
    }

    static void restate(Handle handle, Placement placement, LeadStatus status) {
        handle.createUpdate(
                        """
                        UPDATE decisions SET status = :status
                        WHERE lead = :lead AND number = :decision
                        """)
                .bind("status", StatusNames.STATUSES.of(status))
                .bind("lead", placement.lead().value())
                .bind("decision", placement.decision())
                .execute();
    }

    static void setMoney(Handle handle, Placement placement, MoneyState money) {
        handle.createUpdate(
                        """
                        UPDATE decisions SET money = :money
                        WHERE lead = :lead AND number = :decision
                        """)
                .bind("money", LeadNames.MONEY.of(money))
                .bind("lead", placement.lead().value())
                .bind("decision", placement.decision())
                .execute();
    }

    static void setPrice(Handle handle, Placement placement) {
        handle.createUpdate(
                        """
                        UPDATE decisions SET price = :price, money = :money
                        WHERE lead = :lead AND number = :decision
                        """)
                .bind("price", placement.price().orElse(null))
                .bind("money", LeadNames.MONEY.of(placement.money()))
                .bind("lead", placement.lead().value())
                .bind("decision", placement.decision())
                .execute();
    }

    private static Placement placement(ResultSet row) throws SQLException {
        return new Placement(
                new LeadId(row.getString("lead")),
                row.getInt("number"),
                new CompanyId(row.getInt("company")),
                Columns.moment(row, "assigned_at"),
                StatusNames.STATUSES.read(row.getString("status")),
                Columns.optionalAmount(row, "price"),
                LeadNames.MONEY.read(row.getString("money")));
    }
}
