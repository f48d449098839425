package io.penstock.bootstrap.benchmark.client;

import io.penstock.delivery.delivery.AllowedNetworks;
import io.penstock.delivery.delivery.HttpDeliveryGateway;
import io.penstock.domain.delivery.AttemptOutcome.Accepted;
import io.penstock.domain.delivery.ConnectionSettings;
import io.penstock.domain.delivery.DeliveryFormat;
import io.penstock.domain.delivery.DeliveryId;
import io.penstock.domain.delivery.DeliveryMethod;
import io.penstock.domain.delivery.DeliveryRequest;
import io.penstock.domain.delivery.EndpointLimits;
import io.penstock.domain.delivery.SigningSecret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** Posts a lead of about 300 bytes to an address, again and again. */
interface Poster extends AutoCloseable {

    /** Posts once, and throws where the answer is not 200. */
    void post();

    @Override
    void close();

    /** The client alone: the bytes of the body are made once, and the answer is read. */
    static Poster bare(URI address) {
        CloseableHttpClient client =
                HttpClients.custom()
                        .setConnectionManager(
                                PoolingHttpClientConnectionManagerBuilder.create()
                                        .setMaxConnPerRoute(DeliveryBenchmark.THREADS)
                                        .setMaxConnTotal(DeliveryBenchmark.THREADS)
                                        .build())
                        .build();
        StringBuilder text = new StringBuilder("{");
        lead().forEach((name, value) ->
                text.append(text.length() == 1 ? "" : ",")
                        .append('"' + name + "\":\"" + value + '"'));
        byte[] body = text.append('}').toString().getBytes(StandardCharsets.UTF_8);
        return new Poster() {
            @Override
            public void post() {
                HttpPost post = new HttpPost(address);
                post.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
                try {
                    int status =
                            client.execute(
                                    post,
                                    response -> {
                                        EntityUtils.consume(response.getEntity());
                                        return response.getCode();
                                    });
                    require(status == 200, "status " + status);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public void close() {
                try {
                    client.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    /** A whole attempt, as the journal keeps it. */
    static Poster gateway(DeliveryMethod method) {
        HttpDeliveryGateway gateway =
                new HttpDeliveryGateway(
                        AllowedNetworks.parse("127.0.0.0/8"), InstantSource.system());
        DeliveryRequest request =
                new DeliveryRequest(new DeliveryId("0198c1f2-7d1e-7c07"), method, lead());
        return new Poster() {
            @Override
            public void post() {
                var outcome = gateway.send(request).outcome();
                require(outcome instanceof Accepted, outcome.toString());
            }

            @Override
            public void close() {
                gateway.close();
            }
        };
    }

    /** A method with as many connections as the bare client has. */
    static DeliveryMethod method(URI address, Optional<SigningSecret> signing) {
        ConnectionSettings usual = ConnectionSettings.DEFAULT;
        return new DeliveryMethod(
                address,
                DeliveryFormat.JSON,
                DeliveryMethod.DEFAULT_TIMEOUT,
                EndpointLimits.DEFAULT,
                new ConnectionSettings(
                        DeliveryBenchmark.THREADS, true, true, usual.dnsCache()),
                signing);
    }

    private static Map<String, Object> lead() {
        Map<String, Object> lead = new LinkedHashMap<>();
        lead.put("id", "0198c1f2-7d1e-7c07-8a52-6fd3e1b0a6c4");
        lead.put("geo", "us");
        lead.put("name", "Ada Lovelace");
        lead.put("phone", "+1 415 555 0100");
        lead.put("email", "ada.lovelace@example.com");
        lead.put("city", "San Francisco");
        lead.put("area", "California");
        lead.put("address", "1 Market Street, apartment 12");
        lead.put("comment", "Call after six, please; the bell does not work.");
        lead.put("utms", "newsletter");
        lead.put("utmc", "spring-2026");
        return lead;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
