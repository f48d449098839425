package io.penstock.bootstrap.metrics;

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
import io.penstock.http.report.MetricsPage;
import io.penstock.http.server.RequestObserver;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
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
        registry.counter(
                        "penstock.leads.received",
                        "offer",
                        lead.lead().offer().toString(),
                        "company",
                        lead.company().map(CompanyId::value).map(String::valueOf).orElse("none"),
                        "by",
                        lead.decision().by().name().toLowerCase(Locale.ROOT))
                .increment();
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
            case AttemptOutcome.Accepted() -> "success";
            case AttemptOutcome.Rejected _ -> "failure";
            case AttemptOutcome.Errored _ -> "error";
        };
    }

    private static String errorCode(AttemptOutcome outcome) {
        return outcome instanceof AttemptOutcome.Errored error ? error.code().key() : "none";
    }

    @Override
    public void answered(String method, String route, int status, Duration duration) {
        Timer.builder("penstock.http.requests")
                .tag("method", method)
                .tag("route", route)
                .tag("status", Integer.toString(status))
                .register(registry)
                .record(duration);
    }

    @Override
    public String text() {
        return registry.scrape();
    }

    @Override
    public String contentType() {
        return "text/plain; version=0.0.4; charset=utf-8";
    }
}
