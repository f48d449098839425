package io.penstock.bootstrap.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.penstock.application.delivery.DeliveryJob;
import io.penstock.application.delivery.DeliveryObserver;
import io.penstock.application.delivery.Settlement;
import io.penstock.application.lead.IntakeObserver;
import io.penstock.application.lead.StoredLead;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.offer.OfferId;
import io.penstock.domain.routing.DecidedBy;
import io.penstock.http.report.MetricsPage;
import io.penstock.http.server.RequestObserver;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts leads, attempts and requests, and shows the figures as Prometheus reads them. Thread-safe.
 */
public final class PrometheusMetrics
        implements IntakeObserver, DeliveryObserver, RequestObserver, MetricsPage {

    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<CompanyId, AtomicInteger> inTheAir = new ConcurrentHashMap<>();
    private final Map<Received, Counter> received = new ConcurrentHashMap<>();
    private final Map<Requests, Timer> requests = new ConcurrentHashMap<>();
    private final JvmGcMetrics garbageCollection = new JvmGcMetrics();

    @Inject
    public PrometheusMetrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        garbageCollection.bindTo(registry);
    }

    @Override
    public void taken(StoredLead lead) {
        Received key = new Received(lead.lead().offer(), lead.company(), lead.decision().by());
        Counter known = received.get(key);
        (known == null ? received.computeIfAbsent(key, this::counter) : known).increment();
    }

    private Counter counter(Received lead) {
        return registry.counter(
                "penstock.leads.received",
                "offer",
                lead.offer().toString(),
                "company",
                lead.company().map(CompanyId::value).map(String::valueOf).orElse("none"),
                "by",
                lead.by().name().toLowerCase(Locale.ROOT));
    }

    @Override
    public void settled(DeliveryJob job, Attempt attempt, Settlement settlement) {
        Timer.builder("penstock.delivery.attempts")
                .tag("company", Integer.toString(job.company().value()))
                .tag("outcome", outcome(attempt.outcome()))
                .tag("error_code", errorCode(attempt.outcome()))
                .register(registry)
                .record(attempt.duration());
        if (settlement instanceof Settlement.GivenUp || settlement instanceof Settlement.Rejected) {
            registry.counter(
                            "penstock.leads.held",
                            "company",
                            Integer.toString(job.company().value()))
                    .increment();
        }
    }

    @Override
    public void begun(DeliveryJob job) {
        inTheAir(job.company()).incrementAndGet();
    }

    @Override
    public void ended(DeliveryJob job) {
        inTheAir(job.company()).decrementAndGet();
    }

    private AtomicInteger inTheAir(CompanyId company) {
        return inTheAir.computeIfAbsent(company, this::gauge);
    }

    private AtomicInteger gauge(CompanyId company) {
        AtomicInteger count = new AtomicInteger();
        Gauge.builder("penstock.delivery.in.the.air", count, AtomicInteger::get)
                .tag("company", Integer.toString(company.value()))
                .register(registry);
        return count;
    }

    private static String outcome(AttemptOutcome outcome) {
        return switch (outcome) {
            case AttemptOutcome.Accepted _ -> "success";
            case AttemptOutcome.Rejected _ -> "failure";
            case AttemptOutcome.Errored _ -> "error";
        };
    }

    private static String errorCode(AttemptOutcome outcome) {
        return outcome instanceof AttemptOutcome.Errored error ? error.code().key() : "none";
    }

    @Override
    public void answered(String method, String route, int status, Duration duration) {
        Requests key = new Requests(method, route, status);
        Timer known = requests.get(key);
        (known == null ? requests.computeIfAbsent(key, this::timer) : known).record(duration);
    }

    private Timer timer(Requests of) {
        return Timer.builder("penstock.http.requests")
                .tag("method", of.method())
                .tag("route", of.route())
                .tag("status", Integer.toString(of.status()))
                .register(registry);
    }

    /** What leads are counted by. */
    private record Received(OfferId offer, Optional<CompanyId> company, DecidedBy by) {}

    /** What requests are counted by. */
    private record Requests(String method, String route, int status) {}

    @Override
    public String text() {
        return registry.scrape();
    }

    @Override
    public String contentType() {
        return "text/plain; version=0.0.4; charset=utf-8";
    }
}
