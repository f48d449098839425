package io.penstock.application.conversion;

import io.penstock.application.account.KeyDigest;
import io.penstock.application.account.Mark;
import io.penstock.application.audit.InMemoryAuditTrail;
import io.penstock.domain.company.CompanyId;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Postback tokens kept in memory, which end with the program. Thread-safe. */
public final class InMemoryPostbackTokens implements PostbackTokens {

    private final Map<CompanyId, KeyDigest> digests = new HashMap<>();
    private final InMemoryAuditTrail audit;

    @Inject
    public InMemoryPostbackTokens(InMemoryAuditTrail audit) {
        this.audit = audit;
    }

    @Override
    public synchronized Optional<CompanyId> find(KeyDigest digest) {
        return digests.entrySet().stream()
                .filter(token -> token.getValue().equals(digest))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public synchronized void renew(CompanyId company, KeyDigest digest, Mark renewed) {
        digests.put(company, digest);
        audit.add(PostbackAudit.renewed(company, renewed));
    }

    @Override
    public synchronized boolean revoke(CompanyId company, Mark revoked) {
        if (digests.remove(company) == null) {
            return false;
        }
        audit.add(PostbackAudit.revoked(company, revoked));
        return true;
    }
}
