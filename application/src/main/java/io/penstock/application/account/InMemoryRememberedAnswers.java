package io.penstock.application.account;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Remembered answers kept in memory, which end with the program. Thread-safe. */
public final class InMemoryRememberedAnswers implements RememberedAnswers {

    private final Map<String, Entry> entries = new HashMap<>();

    @Inject
    public InMemoryRememberedAnswers() {}

    private record Entry(Attempt attempt, Optional<String> answer) {

        boolean isOpen(String token) {
            return attempt.token().equals(token) && answer.isEmpty();
        }
    }

    @Override
    public synchronized Claim claim(Attempt attempt) {
        Entry known = entries.get(attempt.request());
        if (known != null && !known.attempt().fingerprint().equals(attempt.fingerprint())) {
            return new Claim.Reused();
        }
        if (known != null && known.answer().isPresent()) {
            return new Claim.Answered(known.answer().get());
        }
        if (known != null && known.attempt().until().isAfter(attempt.at())) {
            return new Claim.Running();
        }
        entries.put(attempt.request(), new Entry(attempt, Optional.empty()));
        return new Claim.Granted();
    }

    @Override
    public synchronized void remember(String request, String token, String answer) {
        entries.computeIfPresent(
                request,
                (_, entry) ->
                        entry.isOpen(token)
                                ? new Entry(entry.attempt(), Optional.of(answer))
                                : entry);
    }

    @Override
    public synchronized void release(String request, String token) {
        entries.computeIfPresent(request, (_, entry) -> entry.isOpen(token) ? null : entry);
    }

    @Override
    public synchronized int forget(Instant before, int atMost) {
        List<String> old =
                entries.entrySet().stream()
                        .filter(entry -> entry.getValue().attempt().at().isBefore(before))
                        .map(Map.Entry::getKey)
                        .limit(atMost)
                        .toList();
        old.forEach(entries::remove);
        return old.size();
    }
}
