package io.penstock.db.company;

import io.penstock.application.company.CompanyLedger.Balance;
import io.penstock.application.company.CompanyTerms;
import io.penstock.db.storage.Columns;
import io.penstock.domain.company.CompanyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The rows of the companies' gates. */
public final class GateRows {

    private GateRows() {}

    /** Locks the gates that have a row, in the order of the companies. */
    static List<CompanyGate> lock(Handle handle, Collection<CompanyId> companies) {
        return handle.createQuery(
                        """
                        SELECT company, enabled, balance_limit, low_balance, last_assigned_at, balance,
                            reserved
                        FROM company_gates WHERE company IN (<companies>)
                        ORDER BY company FOR UPDATE
                        """)
                .bindList("companies", companies.stream().map(CompanyId::value).toList())
                .map((row, _) -> gate(row))
                .list();
    }

    /** Adds gates; one that another transaction has added meanwhile is left as it is. */
    static void open(Handle handle, Collection<CompanyId> companies) {
        try (PreparedBatch batch =
                handle.prepareBatch(
                        """
                        INSERT INTO company_gates (company) VALUES (:company)
                        ON DUPLICATE KEY UPDATE company = VALUES(company)
                        """)) {
            companies.forEach(company -> batch.bind("company", company.value()).add());
            batch.execute();
        }
    }

    /** Writes what a transaction has done with the gates that it has locked. */
    static void write(Handle handle, List<CompanyGate> gates) {
        if (gates.isEmpty()) {
            return;
        }
        try (PreparedBatch batch =
                handle.prepareBatch(
                        """
                        UPDATE company_gates
                        SET last_assigned_at = :last_assigned_at, balance = :balance,
                            reserved = :reserved
                        WHERE company = :company
                        """)) {
            for (CompanyGate gate : gates) {
                batch.bind("last_assigned_at", gate.lastAssignedAt().toEpochMilli())
                        .bind("balance", gate.balance().balance())
                        .bind("reserved", gate.balance().reserved())
                        .bind("company", gate.company().value())
                        .add();
            }
            batch.execute();
        }
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
                balance(row));
    }

    private static Balance balance(ResultSet row) throws SQLException {
        return new Balance(Columns.amount(row, "balance"), Columns.amount(row, "reserved"));
    }
}
