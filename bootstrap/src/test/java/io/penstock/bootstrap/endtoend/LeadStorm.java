package io.penstock.bootstrap.endtoend;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** Many clients that send leads to one server until there were enough, or it is gone. */
final class LeadStorm implements AutoCloseable {

    private static final int CLIENTS = 32;

    private final Api api;
    private final AtomicInteger left;
    private final Map<Integer, LongAdder> takenByCompany = new ConcurrentHashMap<>();
    private final CountDownLatch ended = new CountDownLatch(CLIENTS);
    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);

    private LeadStorm(Api api, int leads) {
        this.api = api;
        this.left = new AtomicInteger(leads);
    }

    /** Sends so many leads of offer 1. */
    static LeadStorm begin(ServerProcess server, int leads) throws Exception {
        LeadStorm storm = new LeadStorm(new Api(server.address()), leads);
        for (int client = 0; client < CLIENTS; client++) {
            storm.clients.execute(storm::send);
        }
        return storm;
    }

    private void send() {
        try {
            while (left.getAndDecrement() > 0) {
                sendOne();
            }
        } catch (IOException e) {
            left.set(0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended.countDown();
        }
    }

    /** A server that says it has not stored the lead is asked again. */
    private void sendOne() throws IOException, InterruptedException {
        Api.Answer answer = api.post("/api/v1/leads", Map.of("offer", 1));
        while (answer.status() == 503 && answer.text("/code").equals("not_stored")) {
            answer = api.post("/api/v1/leads", Map.of("offer", 1));
        }
        if (answer.status() == 201) {
            count(answer.body().at("/company").asInt());
        }
    }

    private void count(int company) {
        takenByCompany.computeIfAbsent(company, _ -> new LongAdder()).increment();
    }

    /** Waits until so many leads are taken. */
    void awaitTaken(long leads) throws InterruptedException {
        while (taken() < leads && !ended.await(5, TimeUnit.MILLISECONDS)) {
            Thread.onSpinWait();
        }
    }

    /** Waits until every client has ended. */
    void awaitEnd() throws InterruptedException {
        ended.await();
    }

    long taken() {
        return takenByCompany.values().stream().mapToLong(LongAdder::sum).sum();
    }

    /** How many leads were answered with this company. */
    long takenBy(int company) {
        return takenByCompany.getOrDefault(company, new LongAdder()).sum();
    }

    @Override
    public void close() {
        clients.shutdownNow();
        api.close();
    }
}
