package io.penstock.delivery.delivery;

import io.penstock.domain.delivery.ConnectionSettings;
import io.penstock.domain.delivery.DeliveryMethod;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.MonitoringResponseOutOfOrderStrategy;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Posts to one buyer over connections that nobody else uses.
 *
 * <p>Repeats nothing, follows no redirect, keeps no cookies, answers no authentication challenge
 * and goes through no proxy. Safe for use by many threads.
 */
final class BuyerClient implements AutoCloseable {

    /** How long one address of a host is tried, before the next one or the error. */
    static final Timeout CONNECT_TIMEOUT = Timeout.ofSeconds(3);

    /** A connection that was idle for longer is tested before use: the buyer may have restarted. */
    private static final TimeValue TRUSTED_FOR = TimeValue.ofMilliseconds(500);

    /** Connections end after this time, so that the addresses behind a name are followed. */
    private static final TimeValue LIFETIME = TimeValue.ofMinutes(5);

    private static final int LONGEST_HEADER_LINE = 16 << 10;
    private static final int MOST_HEADER_LINES = 200;

    private final PoolingHttpClientConnectionManager connections;
    private final CloseableHttpClient client;

    BuyerClient(ConnectionSettings settings, GuardedResolver resolver, TlsSocketStrategy security) {
        connections = connections(settings, resolver, security);
        client = client(settings);
    }

    private CloseableHttpClient client(ConnectionSettings settings) {
        HttpClientBuilder builder =
                HttpClients.custom()
                        .setConnectionManager(connections)
                        .setDefaultRequestConfig(requests())
                        .addRequestInterceptorLast(Transmission.recorder())
                        .disableAutomaticRetries()
                        .disableRedirectHandling()
                        .disableCookieManagement()
                        .disableAuthCaching()
                        .disableContentCompression()
                        .disableDefaultUserAgent();
        if (!settings.keepAlive() || !settings.reuseConnections()) {
            builder.setConnectionReuseStrategy((_, _, _) -> false);
        }
        return builder.build();
    }

    private static PoolingHttpClientConnectionManager connections(
            ConnectionSettings settings, GuardedResolver resolver, TlsSocketStrategy security) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver)
                .setTlsSocketStrategy(security)
                .setMaxConnPerRoute(settings.poolSize())
                .setMaxConnTotal(settings.poolSize())
                .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT_TIMEOUT)
                                .setValidateAfterInactivity(TRUSTED_FOR)
                                .setTimeToLive(LIFETIME)
                                .build())
                .setDefaultTlsConfig(
                        TlsConfig.custom().setHandshakeTimeout(Timeout.DISABLED).build())
                .setConnectionFactory(
                        ManagedHttpClientConnectionFactory.builder()
                                .http1Config(limits())
                                // A buyer may answer and close before it has read a long request.
                                .responseOutOfOrderStrategy(
                                        MonitoringResponseOutOfOrderStrategy.INSTANCE)
                                .build())
                .build();
    }

    private static Http1Config limits() {
        return Http1Config.custom()
                .setMaxLineLength(LONGEST_HEADER_LINE)
                .setMaxHeaderCount(MOST_HEADER_LINES)
                .build();
    }

    // The deadline of the attempt is what ends a wait; other timeouts would only blur the reason.
    private static RequestConfig requests() {
        return RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(DeliveryMethod.MAXIMUM_TIMEOUT))
                .setResponseTimeout(Timeout.DISABLED)
                .setAuthenticationEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .build();
    }

    /**
     * Sends once and reads the answer, until the current deadline passes.
     *
     * @param contentType the type of the body, whatever the answer itself says
     * @throws IOException where no answer came; an answer that broke off is returned
     */
    Answer send(HttpUriRequestBase request, Transmission transmission, Optional<String> contentType)
            throws IOException {
        HttpClientContext context = HttpClientContext.create();
        transmission.prepare(request, context);
        Deadline.current().govern(request);
        ClassicHttpResponse response = client.executeOpen(null, request, context);
        try {
            return AnswerReader.read(response, request, contentType);
        } finally {
            // What was read stands, however the rest of the connection fares.
            Closer.closeQuietly(response);
        }
    }

    /** Closes the connections that nobody has used for a time, or that are too old. */
    void closeIdle(Duration unused) {
        connections.closeExpired();
        connections.closeIdle(TimeValue.of(unused));
    }

    /** How many connections are kept open for later deliveries. */
    int kept() {
        return connections.getTotalStats().getAvailable();
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }
}
