package io.penstock.db.company;

import io.penstock.application.account.RequestIdentity;
import io.penstock.application.company.BalanceEntry;
import io.penstock.application.company.EntryOutcome;
import io.penstock.application.company.NewEntry;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Which requests made which entries of ledgers by hand. */
final class EntryRequests {

    private EntryRequests() {}

    /** What an entry's request came to before, if it was made before and is not forgotten. */
    static Optional<EntryOutcome> enteredBefore(Handle handle, NewEntry entry) {
        return entry.request()
                .flatMap(request ->
                        find(handle, request.name())
                                .flatMap(made -> outcome(handle, made, request, entry)));
    }

    private static Optional<EntryOutcome> outcome(
            Handle handle, Made made, RequestIdentity request, NewEntry entry) {
        if (entry.isLongAfter(made.entry().at())) {
            forget(handle, made.entry().sequence());
            return Optional.empty();
        }
        return Optional.of(
                made.fingerprint().equals(request.fingerprint())
                        ? new EntryOutcome.EnteredBefore(made.entry())
                        : new EntryOutcome.KeyReused());
    }

    private static Optional<Made> find(Handle handle, String name) {
        return handle.createQuery("SELECT * FROM balance_entries WHERE request = :request")
                .bind("request", name)
                .map((row, _) -> new Made(row.getString("fingerprint"), LedgerRows.entry(row)))
                .findOne();
    }

    private static void forget(Handle handle, long sequence) {
        handle.createUpdate(
                        """
                        UPDATE balance_entries SET request = NULL, fingerprint = NULL
                        WHERE sequence = :sequence
                        """)
                .bind("sequence", sequence)
                .execute();
    }

    /** Writes which request made an entry, in the transaction that wrote the entry. */
    static void write(Handle handle, long sequence, RequestIdentity request) {
        handle.createUpdate(
                        """
                        UPDATE balance_entries SET request = :request, fingerprint = :fingerprint
                        WHERE sequence = :sequence
                        """)
                .bind("request", request.name())
                .bind("fingerprint", request.fingerprint())
                .bind("sequence", sequence)
                .execute();
    }

    /** What a request made. */
    private record Made(String fingerprint, BalanceEntry entry) {}
}
