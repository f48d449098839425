package io.penstock.bootstrap.metrics;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import io.penstock.application.delivery.DeliveryObserver;
import io.penstock.application.lead.IntakeObserver;
import io.penstock.http.report.MetricsPage;
import io.penstock.http.server.RequestObserver;

/** Has everything that is observed counted in one place. */
public final class MetricsModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(PrometheusMetrics.class).in(Singleton.class);
        bind(IntakeObserver.class).to(PrometheusMetrics.class);
        bind(DeliveryObserver.class).to(PrometheusMetrics.class);
        bind(RequestObserver.class).to(PrometheusMetrics.class);
        bind(MetricsPage.class).to(PrometheusMetrics.class);
    }
}
