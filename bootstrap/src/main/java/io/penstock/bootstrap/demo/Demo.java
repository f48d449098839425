package io.penstock.bootstrap.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import tools.jackson.databind.JsonNode;

/**
 * Shows the whole on a running program: sets up companies and offers, posts leads, waits until
 * every lead has been delivered, and tells who got what. Everything goes through the public API.
 */
public final class Demo implements AutoCloseable {

    private static final int CONNECTIONS = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration SLOWEST_BUYER = Duration.ofMillis(40);

    /** A lead that was posted: what was sent, and the answer. */
    private record Posted(Map<String, Object> lead, String id, int offer, int company) {}

    private final PrintStream out;
    private final ApiClient api;
    private final List<SampleBuyer> buyers = new ArrayList<>();

    /**
     * Prepares a demo.
     *
     * @param out where to show it
     * @param server the program's address
     * @param key its admin key
     */
    public Demo(PrintStream out, URI server, String key) {
        this.out = out;
        this.api = new ApiClient(server, key);
    }

    /**
     * Runs the demo.
     *
     * @param leads how many leads to post, 1 or more
     * @param seed the same leads come for the same seed
     * @return whether every lead was delivered, and none twice
     */
    public boolean run(int leads, long seed) throws IOException, InterruptedException {
        configure();
        List<Posted> posted = post(leads, seed);
        DistributionTable table = new DistributionTable();
        ExpectedShares expected = new ExpectedShares();
        for (Posted lead : posted) {
            expected.addTo(table, lead.offer(), lead.lead());
            table.share(lead.offer(), lead.company()).assigned();
        }
        collectDeliveries(posted, table);
        show(table);
        return isComplete(table, leads);
    }

    private void configure() throws IOException, InterruptedException {
        for (int number = 1; number <= SampleConfiguration.COMPANIES.size(); number++) {
            SampleBuyer buyer = SampleBuyer.start(SLOWEST_BUYER);
            buyers.add(buyer);
            String name = SampleConfiguration.COMPANIES.get(number - 1);
            String format = number % 2 == 0 ? "form" : "json";
            api.put(
                    "/api/v1/companies/" + number,
                    SampleConfiguration.company(name, buyer.endpoint(), format));
            out.println(
                    "company #"
                            + number
                            + " "
                            + name
                            + " takes leads as "
                            + format
                            + " at "
                            + buyer.endpoint());
        }
        api.put("/api/v1/rotators/1", SampleConfiguration.rotator());
        for (SampleOffer offer : SampleOffer.values()) {
            api.put("/api/v1/offers/" + offer.number(), offer.document());
            out.println();
            out.println("offer " + offer.number() + " " + offer.title() + ":");
            offer.script().lines().forEach(line -> out.println("    " + line));
        }
        out.println();
    }

    private List<Posted> post(int leads, long seed) throws IOException, InterruptedException {
        SampleLeads samples = new SampleLeads(new Random(seed));
        ProgressBar bar = ProgressBar.onStandardOutput("leads", leads);
        ConcurrentLinkedQueue<Posted> posted = new ConcurrentLinkedQueue<>();
        Semaphore connections = new Semaphore(CONNECTIONS);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int number = 0; number < leads; number++) {
                Map<String, Object> lead = samples.next();
                connections.acquire();
                running.add(
                        threads.submit(() -> {
                            try {
                                posted.add(post(lead));
                                bar.step();
                            } finally {
                                connections.release();
                            }
                            return null;
                        }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("A lead could not be posted: " + e.getMessage(), e);
        }
        return List.copyOf(posted);
    }

    private Posted post(Map<String, Object> lead) throws IOException, InterruptedException {
        JsonNode answer = api.post("/api/v1/leads", lead);
        return new Posted(
                lead,
                answer.required("id").asString(),
                answer.required("offer").asInt(),
                answer.required("company").asInt());
    }

    private void collectDeliveries(List<Posted> posted, DistributionTable table)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (Posted lead : posted) {
            JsonNode delivery = delivery(lead);
            while (delivery.required("outcome").asString().equals("pending")
                    && System.nanoTime() < deadline) {
                Thread.sleep(20);
                delivery = delivery(lead);
            }
            if (delivery.required("outcome").asString().equals("success")) {
                JsonNode attempts = delivery.required("attempts");
                long took = attempts.get(attempts.size() - 1).required("duration_ms").asLong();
                table.share(lead.offer(), lead.company()).delivered(Duration.ofMillis(took));
            }
        }
    }

    private JsonNode delivery(Posted lead) throws IOException, InterruptedException {
        return api.get("/api/v1/leads/" + lead.id() + "/deliveries").required("items").required(0);
    }

    private void show(DistributionTable table) {
        out.println();
        table.lines().forEach(out::println);
        out.println();
    }

    private boolean isComplete(DistributionTable table, int leads) {
        int received = buyers.stream().mapToInt(SampleBuyer::leads).sum();
        int repeated = buyers.stream().mapToInt(SampleBuyer::repeated).sum();
        out.printf(
                "%d leads posted, %d delivered; the buyers got %d, %d of them twice.%n",
                leads, table.delivered(), received, repeated);
        return table.leads() == leads
                && table.delivered() == leads
                && received == leads
                && repeated == 0;
    }

    @Override
    public void close() {
        api.close();
        buyers.forEach(SampleBuyer::close);
    }
}
