package io.penstock.db.company;

import io.penstock.domain.company.CompanyId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the gates of companies as one writer after the other left them, so that they need not
 * be read where nobody else changes them. What is remembered may be wrong, for the transaction that
 * left it may have failed, and others may have changed it since: who relies on it changes a gate
 * only if it has the version that is remembered. A gate is relied upon when it was found as it was
 * remembered {@value #CONFIRMATIONS} times. Remembers {@value #MOST} gates at most. Thread-safe.
 */
public final class KnownGates {

    private static final int CONFIRMATIONS = 8;
    private static final int MOST = 100_000;

    private final Map<CompanyId, Known> known = new ConcurrentHashMap<>();

    /** The gates of companies, if all of them can be relied upon. */
    Optional<List<GateState>> reliable(Collection<CompanyId> companies) {
        List<GateState> gates = new ArrayList<>(companies.size());
        for (CompanyId company : companies) {
            Known gate = known.get(company);
            if (gate == null || gate.confirmed() < CONFIRMATIONS) {
                return Optional.empty();
            }
            gates.add(gate.state());
        }
        return Optional.of(gates);
    }

    /** Compares what is remembered with gates that were locked and read. */
    void compare(Collection<GateState> read) {
        for (GateState gate : read) {
            known.computeIfPresent(
                    gate.company(), (_, before) -> new Known(gate, before.confirmedBy(gate)));
        }
    }

    /** Remembers gates as a transaction leaves them that may still fail. */
    void leave(Collection<GateState> left) {
        for (GateState gate : left) {
            if (known.containsKey(gate.company()) || known.size() < MOST) {
                known.compute(gate.company(), (_, before) -> new Known(gate, confirmed(before)));
            }
        }
    }

    private static int confirmed(@Nullable Known before) {
        return before == null ? 0 : before.confirmed();
    }

    /**
     * Says that one of these gates may not be as it is remembered: all are to be read again, and
     * the ones that are found so are relied upon from then on.
     */
    void doubt(Collection<CompanyId> companies) {
        for (CompanyId company : companies) {
            known.computeIfPresent(
                    company,
                    (_, before) ->
                            new Known(
                                    before.state(),
                                    Math.min(before.confirmed(), CONFIRMATIONS - 1)));
        }
    }

    /**
     * A gate that is remembered.
     *
     * @param confirmed how often it was found as it was remembered, one time after the other
     */
    private record Known(GateState state, int confirmed) {

        int confirmedBy(GateState read) {
            return state.isSameVersion(read) ? Math.min(confirmed + 1, CONFIRMATIONS) : 0;
        }
    }
}
