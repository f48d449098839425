package io.penstock.delivery.delivery;

import io.penstock.delivery.content.RequestBody;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.delivery.DeliveryGateway;
import io.penstock.domain.delivery.DeliveryMethod;
import io.penstock.domain.delivery.DeliveryRequest;
import io.penstock.dsl.template.RenderedTooLargeException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;

/**
 * Sends leads to buyers over HTTP/1.1.
 *
 * <p>The timeout of the method bounds the whole attempt: name service, connection, redirects and
 * the last byte of the answer. An answer that breaks off, or drips beyond the timeout, is an error
 * that may have been delivered, whatever its status said. Only public addresses and the allowed
 * networks are connected to. A user name and password in an endpoint are not sent. Each endpoint
 * has connections of its own, kept as its {@link DeliveryMethod#connection} says.
 *
 * <p>Made for being called from virtual threads; safe for use by many threads. It holds connections
 * until it is closed.
 */
public final class HttpDeliveryGateway implements DeliveryGateway, AutoCloseable {

    private final InstantSource clock;
    private final GuardedClients clients;
    private final AnswerClassifier classifier;

    /**
     * Makes a gateway that trusts the certificate authorities of the Java runtime.
     *
     * @param allowed the networks that are connected to although they are not public
     */
    public HttpDeliveryGateway(AllowedNetworks allowed, InstantSource clock) {
        this(allowed, clock, DefaultClientTlsStrategy.createDefault());
    }

    HttpDeliveryGateway(AllowedNetworks allowed, InstantSource clock, TlsSocketStrategy security) {
        this(allowed, clock, security, InetAddress::getAllByName);
    }

    HttpDeliveryGateway(
            AllowedNetworks allowed,
            InstantSource clock,
            TlsSocketStrategy security,
            NameService system) {
        this.clock = clock;
        this.clients = new GuardedClients(allowed, security, system);
        this.classifier = new AnswerClassifier(clock);
    }

    @Override
    public Attempt send(DeliveryRequest request) {
        Instant at = clock.instant();
        long began = System.nanoTime();
        RequestBody body;
        LeadPost post;
        try {
            body = RequestBody.of(request);
            post =
                    new LeadPost(
                            request.method(),
                            request.method().shape().verb(),
                            request.delivery().value(),
                            request.variables(),
                            body,
                            at);
        } catch (RenderedTooLargeException e) {
            return unwritten(at, e);
        }
        Transmission transmission = new Transmission(body.text());
        Exchange.Result result = exchange(request.method(), post, transmission);
        return new Attempt(
                at,
                Duration.ofNanos(System.nanoTime() - began),
                transmission.text(),
                result.answer()
                        .map(answer -> OptionalInt.of(answer.status()))
                        .orElseGet(OptionalInt::empty),
                result.answer().map(JournalText::of),
                result.outcome());
    }

    /** What cannot be written for a lead cannot be written for it later either. */
    private static Attempt unwritten(Instant at, RenderedTooLargeException e) {
        return new Attempt(
                at,
                Duration.ZERO,
                "",
                OptionalInt.empty(),
                Optional.empty(),
                new AttemptOutcome.Rejected("It was not sent: " + e.getMessage()));
    }

    /** Sends a request, and waits for what comes of it within the method's timeout. */
    Exchange.Result exchange(DeliveryMethod method, LeadPost lead, Transmission transmission) {
        return clients.use(
                method.endpoint(),
                method.connection(),
                method.timeout(),
                client -> new Exchange(client, classifier, method, lead, transmission).run());
    }

    /** Does something that is not HTTP within a timeout, by {@link Deadline#current}. */
    <T> T within(Duration timeout, ScopedValue.CallableOp<T, RuntimeException> operation) {
        return clients.within(timeout, operation);
    }

    /**
     * An address of a host that deliveries may go to; asked within a timeout.
     *
     * @throws UnknownHostException when there is none
     */
    InetAddress resolve(String host) throws UnknownHostException {
        return clients.resolve(host);
    }

    @Override
    public void close() {
        clients.close();
    }
}
