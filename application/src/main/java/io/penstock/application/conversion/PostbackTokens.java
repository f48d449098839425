package io.penstock.application.conversion;

import io.penstock.application.account.KeyDigest;
import io.penstock.application.account.Mark;
import io.penstock.domain.company.CompanyId;
import java.util.Optional;

/**
 * The port that keeps the tokens of companies' postback addresses, one a company, by their digests
 * alone. Changes are entered into the audit trail in the same transaction, see {@link
 * PostbackAudit}.
 *
 * <p>Implementations are called from many threads and programs at once, and throw {@link
 * io.penstock.application.storage.StorageUnavailableException} when storage is away.
 */
public interface PostbackTokens {

    /** The company whose token has this digest, if any has. */
    Optional<CompanyId> find(KeyDigest digest);

    /** Gives a company a token, in place of the one that it had until now. */
    void renew(CompanyId company, KeyDigest digest, Mark renewed);

    /**
     * Takes a company's token away.
     *
     * @return whether it had one
     */
    boolean revoke(CompanyId company, Mark revoked);
}
