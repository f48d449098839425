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
    static List<GateState> lock(Pipeline pipeline, Collection<CompanyId> companies) {
        List<Integer> sought = Padded.list(companies, CompanyId::value);
        return pipeline.query(
                """
                SELECT company, enabled, balance_limit, low_balance, last_assigned_at, balance,
                    reserved, counts_stamp, open_minute, open_leads, version
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
    static void write(Pipeline pipeline, List<CompanyGate> gates, long version) {
        for (Alike alike : alike(gates.stream().filter(CompanyGate::hasOnlyMoreLeads).toList())) {
            pipeline.update(writeLeads("", alike, ""), values(alike, version));
        }
        writeAll(
                pipeline,
                gates.stream().filter(gate -> !gate.hasOnlyMoreLeads()).toList(),
                version);
    }

    /**
     * Whether one statement writes gates that have only got more leads. Several would lock them in
     * another order than that of the companies.
     */
    static boolean areAlike(Collection<CompanyGate> gates) {
        return gates.size() <= MOST_TOGETHER
                && gates.stream().map(Moments::of).distinct().count() <= 1;
    }

    /**
     * Writes gates that are alike and were not locked, behind all that is in a pipeline. One that
     * another transaction has changed is waited for: that is what the hint is for, since a scan of
     * the table would only see what was committed, and go past it.
     *
     * @return whether all had the versions that they should have
     */
    static boolean writeUnlocked(Pipeline pipeline, List<CompanyGate> gates, long version) {
        long written = 0;
        for (Alike alike : alike(gates)) {
            List<Object> values = values(alike, version);
            for (CompanyGate gate : alike.gates()) {
                values.add(gate.company().value());
                values.add(gate.version());
            }
            written +=
                    pipeline.change(
                            writeLeads(
                                    "FORCE INDEX (PRIMARY)",
                                    alike,
                                    "AND version = CASE company %sEND"
                                            .formatted(whens(alike.gates().size()))),
                            values);
        }
        return written == gates.size();
    }

    /** The database looks for each company in a list, so that one is not to be long. */
    private static List<Alike> alike(List<CompanyGate> gates) {
        return gates.stream().collect(Collectors.groupingBy(Moments::of)).entrySet().stream()
                .flatMap(alike ->
                        Lists.partition(alike.getValue(), MOST_TOGETHER).stream()
                                .map(part -> Alike.of(alike.getKey(), part)))
                .toList();
    }

    private static String writeLeads(String hint, Alike alike, String condition) {
        return """
        UPDATE company_gates %s
        SET last_assigned_at = ?, open_minute = ?, version = ?,
            open_leads = open_leads + %s
        WHERE company IN (%s) %s
        """
                .formatted(
                        hint,
                        alike.several().isEmpty()
                                ? "1"
                                : "CASE company %sELSE 1 END"
                                        .formatted(whens(alike.several().size())),
                        ManyParameters.marks(alike.gates().size()),
                        condition);
    }

    private static String whens(int gates) {
        return "WHEN ? THEN ? ".repeat(gates);
    }

    private static List<Object> values(Alike alike, long version) {
        List<Object> values = new ArrayList<>();
        values.add(alike.moments().lastAssignedAt().toEpochMilli());
        values.add(alike.moments().openMinute());
        values.add(version);
        for (CompanyGate gate : alike.several()) {
            values.add(gate.company().value());
            values.add(gate.moreLeads());
        }
        alike.gates().forEach(gate -> values.add(gate.company().value()));
        return values;
    }

    private static void writeAll(Pipeline pipeline, List<CompanyGate> gates, long version) {
        ChangedRows rows =
                new ChangedRows(
                        """
                        UPDATE company_gates
                        SET last_assigned_at = ?, balance = ?, reserved = ?, counts_stamp = ?,
                            open_minute = ?, open_leads = ?, version = ?
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
                    version,
                    gate.company().value());
        }
        rows.write(pipeline);
    }

    /** Writes the terms of a company's newest document. */
    public static void describe(Handle handle, CompanyId company, CompanyTerms terms) {
        handle.createUpdate(
                        """
                        INSERT INTO company_gates
                            (company, enabled, balance_limit, low_balance, version)
                        VALUES (:company, :enabled, :balance_limit, :low_balance, :version)
                        ON DUPLICATE KEY UPDATE enabled = VALUES(enabled),
                            balance_limit = VALUES(balance_limit),
                            low_balance = VALUES(low_balance), version = VALUES(version)
                        """)
                .bind("company", company.value())
                .bind("enabled", terms.enabled())
                .bind("balance_limit", terms.balanceLimit().orElse(null))
                .bind("low_balance", terms.lowBalance().orElse(null))
                .bind("version", GateState.newVersion())
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

    private static GateState gate(ResultSet row) throws SQLException {
        return new GateState(
                new CompanyId(row.getInt("company")),
                new CompanyTerms(
                        row.getBoolean("enabled"),
                        Columns.optionalAmount(row, "balance_limit"),
                        Columns.optionalAmount(row, "low_balance")),
                Columns.moment(row, "last_assigned_at"),
                balance(row),
                new GateCounts(
                        row.getLong("counts_stamp"),
                        row.getLong("open_minute"),
                        row.getLong("open_leads")),
                row.getLong("version"));
    }

    private static Balance balance(ResultSet row) throws SQLException {
        return new Balance(Columns.amount(row, "balance"), Columns.amount(row, "reserved"));
    }

    /**
     * Gates that are written together; one of them may be repeated.
     *
     * @param several those that have not got one lead each, as most have
     */
    private record Alike(Moments moments, List<CompanyGate> gates, List<CompanyGate> several) {

        static Alike of(Moments moments, List<CompanyGate> gates) {
            List<CompanyGate> several =
                    gates.stream().filter(gate -> gate.moreLeads() != 1).toList();
            return new Alike(
                    moments,
                    Padded.list(gates, Function.identity()),
                    several.isEmpty() ? several : Padded.list(several, Function.identity()));
        }
    }

    /** What is the same in the gates of most companies that get leads in one transaction. */
    private record Moments(Instant lastAssignedAt, long openMinute) {

        static Moments of(CompanyGate gate) {
            return new Moments(gate.lastAssignedAt(), gate.counts().openMinute());
        }
    }
}
