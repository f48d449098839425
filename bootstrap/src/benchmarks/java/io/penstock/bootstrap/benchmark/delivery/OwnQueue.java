package io.penstock.bootstrap.benchmark.delivery;

import io.penstock.application.flow.FlowWakeups;
import io.penstock.application.secret.Secrets;
import io.penstock.application.delivery.Delays;
import io.penstock.application.delivery.BatchWork;
import io.penstock.application.delivery.DeliverBatch;
import io.penstock.application.delivery.DeliverLead;
import io.penstock.application.delivery.DeliveryWorkers;
import io.penstock.application.delivery.FirstOutcomes;
import io.penstock.application.delivery.SettlementPolicy;
import io.penstock.application.delivery.WorkerSettings;
import io.penstock.application.lead.LeadIds;
import io.penstock.application.report.InMemoryAlerts;
import io.penstock.application.routing.RoutingBook;
import io.penstock.application.routing.RoutingBooks;
import io.penstock.db.delivery.JdbiBatchQueue;
import io.penstock.db.delivery.JdbiDeliveryQueue;
import io.penstock.db.storage.Database;
import io.penstock.domain.company.BuyerWords;
import io.penstock.domain.company.Company;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.delivery.ConnectionSettings;
import io.penstock.domain.delivery.DeliveryFormat;
import io.penstock.domain.delivery.DeliveryMethod;
import io.penstock.domain.delivery.EndpointLimits;
import io.penstock.domain.delivery.DeliveryRequest;
import io.penstock.domain.delivery.RetryPolicy;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ThreadLocalRandom;

/** This program's own workers, to buyers who accept at once. */
final class OwnQueue {

    static final int COMPANIES = 8;

    /** How many deliveries of a company are under way at once, as for a buyer who takes many. */
    private static final int IN_THE_AIR = 128;

    private OwnQueue() {}

    /** Delivers jobs that wait already, and answers how many a second. */
    static double rate(Database database, int jobs) throws InterruptedException {
        WaitingDeliveries.add(database, jobs, COMPANIES, Instant.now(), "");
        WorkDone done = new WorkDone(jobs);
        WorkerSettings settings = WorkerSettings.DEFAULT;
        RoutingBooks books = new Companies();
        JdbiDeliveryQueue queue = new JdbiDeliveryQueue(database);
        DeliverLead deliverer =
                new DeliverLead(
                        books,
                        OwnQueue::accept,
                        queue,
                        new SettlementPolicy(
                                RetryPolicy.DEFAULT, () -> ThreadLocalRandom.current().nextLong()),
                        (job, _, _) -> done.add(job.id().value()),
                        new FirstOutcomes(),
                        new FlowWakeups(),
                        Secrets.none(),
                        settings,
                        InstantSource.system());
        DeliveryWorkers workers =
                new DeliveryWorkers(
                        queue,
                        deliverer,
                        new Delays(books, Secrets.none(), InstantSource.system()),
                        batching(database, books, queue, settings),
                        books,
                        new InMemoryAlerts(),
                        settings,
                        InstantSource.system());
        long begun = System.nanoTime();
        workers.start();
        double rate = done.await(begun);
        workers.stop(Duration.ofSeconds(10));
        check(database, jobs);
        return rate;
    }

    /** What the workers need besides; no company of these wants batches. */
    private static BatchWork batching(
            Database database,
            RoutingBooks books,
            JdbiDeliveryQueue queue,
            WorkerSettings settings) {
        JdbiBatchQueue batches = new JdbiBatchQueue(database);
        return new BatchWork(
                batches,
                new DeliverBatch(
                        books,
                        _ -> {
                            throw new IllegalStateException("No company wants batches.");
                        },
                        queue,
                        batches,
                        new SettlementPolicy(
                                RetryPolicy.DEFAULT, () -> ThreadLocalRandom.current().nextLong()),
                        (_, _, _) -> {},
                        new FirstOutcomes(),
                        new FlowWakeups(),
                        Secrets.none(),
                        settings,
                        InstantSource.system()),
                new LeadIds(
                        InstantSource.system(), () -> ThreadLocalRandom.current().nextLong()));
    }

    private static Attempt accept(DeliveryRequest request) {
        return new Attempt(
                Instant.now(),
                Duration.ofMillis(1),
                "POST " + request.method().endpoint() + " HTTP/1.1\r\n\r\n{\"name\":\"Ann Example\"}",
                OptionalInt.of(200),
                Optional.of("{\"ok\":true}"),
                new AttemptOutcome.Accepted());
    }

    private static void check(Database database, int jobs) {
        int attempts = count(database, "SELECT COUNT(*) FROM attempts");
        int delivered =
                count(database, "SELECT COUNT(*) FROM deliveries WHERE outcome = 'success'");
        if (attempts != jobs || delivered != jobs) {
            throw new IllegalStateException(
                    jobs + " jobs, " + attempts + " attempts, " + delivered + " delivered.");
        }
    }

    private static int count(Database database, String query) {
        return database.transactions()
                .read(handle -> handle.createQuery(query).mapTo(Integer.class).one());
    }

    /** The companies from 1 on, each with an endpoint. */
    private static final class Companies implements RoutingBooks {

        private final RoutingBook book;

        Companies() {
            Map<CompanyId, Company> companies = new HashMap<>();
            for (int number = 1; number <= COMPANIES; number++) {
                CompanyId id = new CompanyId(number);
                companies.put(id, company(id));
            }
            this.book = new RoutingBook(1, companies, Map.of(), Map.of(), Map.of());
        }

        private static Company company(CompanyId id) {
            return new Company(
                    id,
                    "Company " + id,
                    true,
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(
                            new DeliveryMethod(
                                    URI.create("http://buyer.example/leads"),
                                    DeliveryFormat.JSON,
                                    Duration.ofSeconds(5),
                                    new EndpointLimits(IN_THE_AIR, Optional.empty()),
                                    ConnectionSettings.DEFAULT,
                                    Optional.empty())),
                    BuyerWords.NONE);
        }

        @Override
        public RoutingBook current() {
            return book;
        }

        @Override
        public RoutingBook newest() {
            return book;
        }

        @Override
        public RoutingBook at(long revision) {
            return book;
        }
    }
}
