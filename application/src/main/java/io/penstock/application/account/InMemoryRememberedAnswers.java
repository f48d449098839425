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

    private record Entry(
            String fingerprint,
            String token,
            Instant claimed,
            Instant until,
            Optional<String> answer) {}

    @Override
    public synchronized Claim claim(
            String request, String fingerprint, String token, Instant now, Instant until) {
        Entry known = entries.get(request);
        if (known != null && !known.fingerprint().equals(fingerprint)) {
            return new Claim.Reused();
        }
        if (known != null && known.answer().isPresent()) {
            return new Claim.Answered(known.answer().get());
        }
        if (known != null && known.until().isAfter(now)) {
            return new Claim.Running();
        }
        entries.put(request, new Entry(fingerprint, token, now, until, Optional.empty()));
        return new Claim.Granted();
    }

    @Override
    public synchronized void remember(String request, String token, String answer) {
        entries.computeIfPresent(
                request,
                (_, entry) ->
                        isOpen(entry, token)
                                ? new Entry(
                                        entry.fingerprint(),
                                        token,
                                        entry.claimed(),
                                        entry.until(),
                                        Optional.of(answer))
                                : entry);
    }

    @Override
    public synchronized void release(String request, String token) {
        entries.computeIfPresent(request, (_, entry) -> isOpen(entry, token) ? null : entry);
    }

    private static boolean isOpen(Entry entry, String token) {
        return entry.token().equals(token) && entry.answer().isEmpty();
    }

    @Override
    public synchronized int forget(Instant before, int atMost) {
        List<String> old =
                entries.entrySet().stream()
                        .filter(entry -> entry.getValue().claimed().isBefore(before))
                        .map(Map.Entry::getKey)
                        .limit(atMost)
                        .toList();
        old.forEach(entries::remove);
        return old.size();
    }
}
