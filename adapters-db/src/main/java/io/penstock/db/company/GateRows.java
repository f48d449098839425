package io.penstock.db.company;

import com.google.common.collect.Lists;
import io.penstock.application.company.CompanyLedger.Balance;
import io.penstock.application.company.CompanyTerms;
import io.penstock.db.cap.GateCounts;
import io.penstock.db.storage.ChangedRows;
import io.penstock.db.storage.Columns;
import io.penstock.db.storage.ManyParameters;
import io.penstock.db.storage.NewRows;
import io.penstock.db.storage.Padded;
import io.penstock.db.storage.Pipeline;
import io.penstock.domain.company.CompanyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The rows of the companies' gates. */
public final class GateRows {

    /** Of how many gates leads are written together. */
    private static final int MOST_TOGETHER = 128;

    private GateRows() {}

    /** Locks the gates that have a row, in the order of the companies. */
    static List<CompanyGate> lock(Pipeline pipeline, Collection<CompanyId> companies) {
        List<Integer> sought = Padded.list(companies, CompanyId::value);
        return pipeline.query(
                """
                SELECT company, enabled, balance_limit, low_balance, last_assigned_at, balance,
                    reserved, count_stamp, open_minute, open_leads
                FROM company_gates WHERE company IN (%s)
                ORDER BY company FOR UPDATE
                """
                        .formatted(ManyParameters.marks(sought.size())),
                sought,
                GateRows::gate);
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

    /**
     * Writes what a transaction has done with the gates that it has locked, all of them there.
     * Those that have only got more leads are written in one statement.
     */
    static void write(Pipeline pipeline, List<CompanyGate> gates) {
        gates.stream()
                .filter(CompanyGate::hasOnlyMoreLeads)
                .collect(Collectors.groupingBy(Moments::of))
                .forEach((moments, alike) ->
                        Lists.partition(alike, MOST_TOGETHER)
                                .forEach(part -> writeLeads(pipeline, moments, part)));
        writeAll(pipeline, gates.stream().filter(gate -> !gate.hasOnlyMoreLeads()).toList());
    }

    /** The database looks for each company in a list, so that one is not to be long. */
    private static void writeLeads(Pipeline pipeline, Moments moments, List<CompanyGate> gates) {
        List<CompanyGate> padded = Padded.list(gates, Function.identity());
        List<Object> values = new ArrayList<>();
        values.add(moments.lastAssignedAt().toEpochMilli());
        values.add(moments.openMinute());
        for (CompanyGate gate : padded) {
            values.add(gate.company().value());
            values.add(gate.counts().openLeads());
        }
        padded.forEach(gate -> values.add(gate.company().value()));
        pipeline.update(
                """
                UPDATE company_gates
                SET last_assigned_at = ?, open_minute = ?,
                    open_leads = CASE company %sELSE open_leads END
                WHERE company IN (%s)
                """
                        .formatted(
                                "WHEN ? THEN ? ".repeat(padded.size()),
                                ManyParameters.marks(padded.size())),
                values);
    }

    private static void writeAll(Pipeline pipeline, List<CompanyGate> gates) {
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
        rows.write(pipeline);
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

    /** What is the same in the gates of most companies that get leads in one transaction. */
    private record Moments(Instant lastAssignedAt, long openMinute) {

        static Moments of(CompanyGate gate) {
            return new Moments(gate.lastAssignedAt(), gate.counts().openMinute());
        }
    }
}
