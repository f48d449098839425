package io.penstock.bootstrap.bench.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/**
 * Clients that send leads with idempotency keys, each to any server that takes it, as often as it
 * needs. One lead in {@link #TWIN_EVERY} is sent twice at the same time. Thread-safe.
 */
final class Senders {

    private static final int CLIENTS = 8;
    private static final int TWIN_EVERY = 10;
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final List<Server> servers;
    private final long nanosBetween;
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<Integer, Taken> taken = new ConcurrentHashMap<>();
    private final SortedMap<String, LongAdder> troubles = new ConcurrentSkipListMap<>();
    private final SortedMap<String, LongAdder> contradictions = new ConcurrentSkipListMap<>();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch giveUp = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(CLIENTS);

    /** What a 201 said of a lead; company 0 where it had none. */
    record Taken(String id, int company) {}

    private Senders(List<Server> servers, int leadsPerSecond) {
        this.servers = servers;
        this.nanosBetween = TimeUnit.SECONDS.toNanos(CLIENTS) / leadsPerSecond;
    }

    static Senders start(List<Server> servers, int leadsPerSecond) {
        Senders senders = new Senders(servers, leadsPerSecond);
        for (int client = 0; client < CLIENTS; client++) {
            Thread.ofVirtual().name("sender-" + client).start(senders::sendUntilStopped);
        }
        return senders;
    }

    private void sendUntilStopped() {
        try {
            long next = System.nanoTime();
            while (!isSet(stop)) {
                int number = numbers.incrementAndGet();
                if (number % TWIN_EVERY == 0) {
                    Thread twin = Thread.ofVirtual().start(() -> sendUntilTaken(number, 1));
                    sendUntilTaken(number, 0);
                    twin.join();
                } else {
                    sendUntilTaken(number, number);
                }
                next = Math.max(next + nanosBetween, System.nanoTime() - nanosBetween);
                LockSupport.parkNanos(next - System.nanoTime());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended.countDown();
        }
    }

    private void sendUntilTaken(int number, int firstServer) {
        for (int tries = firstServer; !isSet(giveUp); tries++) {
            if (send(number, servers.get(tries % servers.size()))) {
                return;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Sends a lead once, and gives whether it was taken. */
    boolean send(int number, Server server) {
        try {
            Server.Answer answer = server.post(number);
            if (answer.status() == 201) {
                take(number, answer.body());
                return true;
            }
            count(troubles, answer.status() + " " + answer.body().at("/code").asString());
            return false;
        } catch (IOException e) {
            count(troubles, "no answer");
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void take(int number, JsonNode body) {
        Taken now = new Taken(body.at("/id").asString(), body.at("/company").asInt(0));
        Taken before = taken.putIfAbsent(number, now);
        if (before != null && !before.equals(now)) {
            count(contradictions, number + ": " + before + " and " + now);
        }
    }

    private static void count(Map<String, LongAdder> counts, String what) {
        counts.computeIfAbsent(what, _ -> new LongAdder()).increment();
    }

    private static boolean isSet(CountDownLatch latch) {
        return latch.getCount() == 0;
    }

    /** Begins no more leads, and waits for those that were begun; gives up after a time. */
    void stop(Duration patience) throws InterruptedException {
        stop.countDown();
        boolean all = ended.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        giveUp.countDown();
        if (!all) {
            ended.await();
        }
    }

    /** How many leads were begun. */
    int begun() {
        return numbers.get();
    }

    /** By its number, what was said of each lead that was taken. */
    Map<Integer, Taken> taken() {
        return taken;
    }

    /** What was answered instead of 201, and how often. */
    Map<String, LongAdder> troubles() {
        return troubles;
    }

    /** Leads of which different things were said. */
    Map<String, LongAdder> contradictions() {
        return contradictions;
    }
}
