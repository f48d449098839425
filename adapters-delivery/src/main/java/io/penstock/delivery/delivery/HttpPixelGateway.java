package io.penstock.delivery.delivery;

import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.delivery.ConnectionSettings;
import io.penstock.domain.pixel.PixelGateway;
import io.penstock.domain.pixel.PixelRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/**
 * Fires pixels over HTTP/1.1, by connections that no delivery uses. The timeout bounds the whole
 * attempt. Only public addresses and the allowed networks are connected to, and no redirect is
 * followed.
 *
 * <p>Made for being called from virtual threads; safe for use by many threads. It holds connections
 * until it is closed.
 */
public final class HttpPixelGateway implements PixelGateway, AutoCloseable {

    /** As many to one tracker as are fired at once: waiting for one would count as its silence. */
    private static final ConnectionSettings CONNECTIONS =
            new ConnectionSettings(256, true, true, ConnectionSettings.DEFAULT_DNS_CACHE);

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String USER_AGENT = "Penstock";

    private final InstantSource clock;
    private final GuardedClients clients;
    private final PixelClassifier classifier;

    /**
     * Makes a gateway that trusts the certificate authorities of the Java runtime.
     *
     * @param allowed the networks that are connected to although they are not public
     */
    public HttpPixelGateway(AllowedNetworks allowed, InstantSource clock) {
        this.clock = clock;
        this.clients =
                new GuardedClients(
                        allowed,
                        DefaultClientTlsStrategy.createDefault(),
                        InetAddress::getAllByName);
        this.classifier = new PixelClassifier(clock);
    }

    @Override
    public Attempt fire(PixelRequest request) {
        Instant at = clock.instant();
        long began = System.nanoTime();
        Transmission transmission = new Transmission(request.form().orElse(""));
        Sent sent =
                clients.use(
                        server(request.address()),
                        CONNECTIONS,
                        request.timeout(),
                        client -> send(client, request, transmission));
        return new Attempt(
                at,
                Duration.ofNanos(System.nanoTime() - began),
                transmission.text(),
                sent.answer()
                        .map(answer -> OptionalInt.of(answer.status()))
                        .orElseGet(OptionalInt::empty),
                sent.answer().map(JournalText::of),
                sent.outcome());
    }

    /** All addresses of a server share its connections. */
    private static URI server(URI address) {
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return URI.create(address.getScheme() + "://" + address.getHost() + port + "/");
    }

    private Sent send(BuyerClient client, PixelRequest request, Transmission transmission) {
        try {
            Answer answer = client.send(message(request), transmission, Optional.empty());
            return new Sent(Optional.of(answer), classifier.classify(answer));
        } catch (IOException | RuntimeException e) {
            return new Sent(
                    Optional.empty(),
                    FailureClassifier.classify(
                            e, request.address(), transmission.hasBegun(), Deadline.current()));
        }
    }

    private static HttpUriRequestBase message(PixelRequest request) {
        HttpUriRequestBase message =
                new HttpUriRequestBase(request.verb().name(), request.address());
        message.setHeader(HttpHeaders.ACCEPT, "*/*");
        message.setHeader(HttpHeaders.USER_AGENT, USER_AGENT);
        request.form()
                .ifPresent(form -> {
                    message.setHeader(HttpHeaders.CONTENT_TYPE, FORM);
                    message.setEntity(
                            new ByteArrayEntity(form.getBytes(StandardCharsets.UTF_8), null));
                });
        request.headers().forEach(message::setHeader);
        return message;
    }

    @Override
    public void close() {
        clients.close();
    }

    /** What came of a request. */
    private record Sent(Optional<Answer> answer, AttemptOutcome outcome) {}
}
