package io.penstock.db.company;

import io.penstock.application.company.CompanyLedger.Balance;
import io.penstock.application.company.CompanyTerms;
import io.penstock.db.cap.GateCounts;
import io.penstock.db.storage.ChangedRows;
import io.penstock.db.storage.Columns;
import io.penstock.db.storage.NewRows;
import io.penstock.db.storage.Padded;
import io.penstock.domain.company.CompanyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The rows of the companies' gates. */
public final class GateRows {

    private GateRows() {}

    /** Locks the gates that have a row, in the order of the companies. */
    static List<CompanyGate> lock(Handle handle, Collection<CompanyId> companies) {
        return handle.createQuery(
                        """
                        SELECT company, enabled, balance_limit, low_balance, last_assigned_at, balance,
                            reserved, count_stamp, open_minute, open_leads
                        FROM company_gates WHERE company IN (<companies>)
                        ORDER BY company FOR UPDATE
                        """)
                .bindList("companies", Padded.list(companies, CompanyId::value))
                .map((row, _) -> gate(row))
                .list();
    }

    /** Adds gates; one that another transaction has added meanwhile is left as it is. */
    static void open(Handle handle, Collection<CompanyId> companies) {
        NewRows rows =
                new NewRows(
                        "INSERT INTO company_gates (company)",
                        "ON DUPLICATE KEY UPDATE company = VALUES(company)");
        companies.forEach(company -> rows.add(company.value()));
        rows.write(handle);
    }

    /** Writes what a transaction has done with the gates that it has locked, all of them there. */
    static void write(Handle handle, List<CompanyGate> gates) {
        ChangedRows rows =
                new ChangedRows(
                        """
                        UPDATE company_gates
                        SET last_assigned_at = ?, balance = ?, reserved = ?, count_stamp = ?,
                            open_minute = ?, open_leads = ?
                        WHERE company = ?
                        """);
        for (CompanyGate gate : gates) {
            rows.add(
                    gate.lastAssignedAt().toEpochMilli(),
                    gate.balance().balance(),
                    gate.balance().reserved(),
                    gate.counts().stamp(),
                    gate.counts().openMinute(),
                    gate.counts().openLeads(),
                    gate.company().value());
        }
        rows.write(handle);
    }

    /** Writes the terms of a company's newest document. */
    public static void describe(Handle handle, CompanyId company, CompanyTerms terms) {
        handle.createUpdate(
                        """
                        INSERT INTO company_gates (company, enabled, balance_limit, low_balance)
                        VALUES (:company, :enabled, :balance_limit, :low_balance)
                        ON DUPLICATE KEY UPDATE enabled = VALUES(enabled),
                            balance_limit = VALUES(balance_limit),
                            low_balance = VALUES(low_balance)
                        """)
                .bind("company", company.value())
                .bind("enabled", terms.enabled())
                .bind("balance_limit", terms.balanceLimit().orElse(null))
                .bind("low_balance", terms.lowBalance().orElse(null))
                .execute();
    }

    /** What a company has, where it has a gate. */
    static Optional<Balance> balance(Handle handle, CompanyId company) {
        return handle.createQuery(
                        "SELECT balance, reserved FROM company_gates WHERE company = :company")
                .bind("company", company.value())
                .map((row, _) -> balance(row))
                .findOne();
    }

    private static CompanyGate gate(ResultSet row) throws SQLException {
        return new CompanyGate(
                new CompanyId(row.getInt("company")),
                new CompanyTerms(
                        row.getBoolean("enabled"),
                        Columns.optionalAmount(row, "balance_limit"),
                        Columns.optionalAmount(row, "low_balance")),
                Columns.moment(row, "last_assigned_at"),
                balance(row),
                new GateCounts(
                        row.getLong("count_stamp"),
                        row.getLong("open_minute"),
                        row.getLong("open_leads")));
    }

    private static Balance balance(ResultSet row) throws SQLException {
        return new Balance(Columns.amount(row, "balance"), Columns.amount(row, "reserved"));
    }
}
