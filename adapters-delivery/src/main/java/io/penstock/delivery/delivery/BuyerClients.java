package io.penstock.delivery.delivery;

import io.penstock.domain.delivery.ConnectionSettings;
import io.penstock.domain.delivery.DeliveryMethod;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The clients of all endpoints: each endpoint has connections of its own, so that a buyer which
 * holds all of its own holds nobody else's.
 *
 * <p>Settings that change make a new client; the old one ends when nobody has used it for {@link
 * #KEPT_UNUSED}. Safe for use by many threads.
 */
final class BuyerClients implements AutoCloseable {

    /** How many endpoints are remembered; beyond, those that were unused for longest are closed. */
    static final int MOST_CLIENTS = 1_000;

    /** How many connections are kept open although nobody uses them, all endpoints together. */
    static final int MOST_KEPT_CONNECTIONS = 1_000;

    /** How long a client is kept although nobody uses it. */
    static final Duration KEPT_UNUSED = Duration.ofMinutes(1);

    private static final Logger log = LoggerFactory.getLogger(BuyerClients.class);

    private static final Duration CLOSED_WHEN_IDLE_FOR = Duration.ofSeconds(30);
    private static final Duration CLOSED_WHEN_CROWDED_FOR = Duration.ofSeconds(1);
    private static final Duration TIDIED_EVERY = Duration.ofSeconds(5);

    private record Key(URI endpoint, ConnectionSettings settings) {}

    private record Candidate(Key key, SharedClient client, Duration unused) {}

    private final Function<ConnectionSettings, BuyerClient> maker;
    private final int most;
    private final Map<Key, SharedClient> clients = new ConcurrentHashMap<>();
    private final ScheduledExecutorService tidying =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("delivery-connections").factory());
    private volatile boolean closed;

    BuyerClients(Function<ConnectionSettings, BuyerClient> maker) {
        this(maker, MOST_CLIENTS);
    }

    BuyerClients(Function<ConnectionSettings, BuyerClient> maker, int most) {
        this.maker = maker;
        this.most = most;
        Future<?> _ =
                tidying.scheduleWithFixedDelay(
                        this::tidyInPeace,
                        TIDIED_EVERY.toMillis(),
                        TIDIED_EVERY.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    /** The client of a method's endpoint, to be closed, which gives it back, after use. */
    SharedClient of(DeliveryMethod method) {
        return of(method.endpoint(), method.connection());
    }

    /** The client of an endpoint, to be closed, which gives it back, after use. */
    SharedClient of(URI endpoint, ConnectionSettings settings) {
        Key key = new Key(endpoint, settings);
        while (true) {
            SharedClient known = clients.get(key);
            SharedClient client = known == null ? open(key) : known;
            if (client.enter()) {
                return client;
            }
            clients.remove(key, client);
        }
    }

    private SharedClient open(Key key) {
        if (clients.size() >= most) {
            closeLongestUnused();
        }
        SharedClient opened =
                clients.computeIfAbsent(key, _ -> new SharedClient(maker.apply(key.settings())));
        if (closed) {
            opened.client().close();
        }
        return opened;
    }

    private void closeLongestUnused() {
        candidates().stream()
                .sorted(Comparator.comparing(Candidate::unused).reversed())
                .takeWhile(_ -> clients.size() >= most)
                .forEach(candidate -> retire(candidate.key(), candidate.client()));
    }

    /** The clients, with how long they are unused as of one moment: it changes all the time. */
    private List<Candidate> candidates() {
        long now = System.nanoTime();
        List<Candidate> candidates = new ArrayList<>();
        clients.forEach((key, client) ->
                candidates.add(
                        new Candidate(key, client, Duration.ofNanos(now - client.unusedSince()))));
        return candidates;
    }

    private void retire(Key key, SharedClient client) {
        if (client.retire()) {
            clients.remove(key, client);
        }
    }

    private void tidyInPeace() {
        try {
            tidy(KEPT_UNUSED);
        } catch (RuntimeException e) {
            log.warn("Connections that nobody uses could not be closed; tried again later", e);
        }
    }

    /** Closes the clients that were unused for a time, and connections that are idle or too old. */
    void tidy(Duration unused) {
        candidates().stream()
                .filter(candidate -> candidate.unused().compareTo(unused) >= 0)
                .forEach(candidate -> retire(candidate.key(), candidate.client()));
        clients.values().forEach(client -> client.client().closeIdle(CLOSED_WHEN_IDLE_FOR));
        int kept = clients.values().stream().mapToInt(client -> client.client().kept()).sum();
        if (kept > MOST_KEPT_CONNECTIONS) {
            clients.values().forEach(client -> client.client().closeIdle(CLOSED_WHEN_CROWDED_FOR));
        }
    }

    /** How many clients there are. */
    int count() {
        return clients.size();
    }

    @Override
    public void close() {
        closed = true;
        tidying.shutdownNow();
        clients.values().forEach(client -> client.client().close());
    }
}
