package io.penstock.db.conversion;

import io.penstock.application.account.KeyDigest;
import io.penstock.application.account.Mark;
import io.penstock.application.conversion.PostbackAudit;
import io.penstock.application.conversion.PostbackTokens;
import io.penstock.db.audit.AuditRows;
import io.penstock.db.storage.Database;
import io.penstock.domain.company.CompanyId;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Keeps the tokens of postback addresses in the database. Thread-safe. */
public final class JdbiPostbackTokens implements PostbackTokens {

    private final Database database;

    @Inject
    public JdbiPostbackTokens(Database database) {
        this.database = database;
    }

    @Override
    public Optional<CompanyId> find(KeyDigest digest) {
        return database.transactions()
                .read(handle ->
                        handle.createQuery(
                                        """
                                        SELECT company FROM postback_tokens WHERE digest = :digest
                                        """)
                                .bind("digest", digest.hex())
                                .map((row, _) -> new CompanyId(row.getInt("company")))
                                .findOne());
    }

    @Override
    public void renew(CompanyId company, KeyDigest digest, Mark renewed) {
        database.transactions()
                .change(handle -> {
                    put(handle, company, digest, renewed);
                    AuditRows.add(handle, PostbackAudit.renewed(company, renewed));
                    return company;
                });
    }

    private static void put(Handle handle, CompanyId company, KeyDigest digest, Mark renewed) {
        handle.createUpdate(
                        """
                        INSERT INTO postback_tokens (company, digest, renewed_at, renewed_by)
                        VALUES (:company, :digest, :at, :by)
                        ON DUPLICATE KEY UPDATE digest = VALUES(digest),
                            renewed_at = VALUES(renewed_at), renewed_by = VALUES(renewed_by)
                        """)
                .bind("company", company.value())
                .bind("digest", digest.hex())
                .bind("at", renewed.at().toEpochMilli())
                .bind("by", renewed.by())
                .execute();
    }

    @Override
    public boolean revoke(CompanyId company, Mark revoked) {
        return database.transactions()
                .change(handle -> {
                    boolean gone = PostbackTokenRows.forget(handle, company);
                    if (gone) {
                        AuditRows.add(handle, PostbackAudit.revoked(company, revoked));
                    }
                    return gone;
                });
    }
}
