package io.penstock.delivery.delivery;

import io.penstock.delivery.content.RequestBody;
import io.penstock.domain.delivery.Authorization;
import io.penstock.domain.delivery.DeliveryMethod;
import io.penstock.domain.delivery.HttpVerb;
import io.penstock.domain.expression.Variables;
import io.penstock.dsl.template.Escapes;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/**
 * The request that carries a lead or a batch: the same to each address that an attempt leads to,
 * but for the headers of the configuration, which only the endpoint's own server sees.
 */
final class LeadPost {

    private static final String USER_AGENT = "Penstock";
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final DeliveryMethod method;
    private final HttpVerb verb;
    private final String id;
    private final RequestBody content;
    private final byte[] body;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Optional<Signature> signature;

    /**
     * Makes the request of an attempt.
     *
     * @param id the delivery or batch, the same with every attempt
     * @param variables what the templates of the headers may ask about
     * @param at when the attempt began, which a signature tells
     */
    LeadPost(
            DeliveryMethod method,
            HttpVerb verb,
            String id,
            Variables variables,
            RequestBody body,
            Instant at) {
        this.method = method;
        this.verb = verb;
        this.id = id;
        this.content = body;
        this.body = body.text().getBytes(StandardCharsets.UTF_8);
        method.shape()
                .headers()
                .forEach((name, template) ->
                        headers.put(name, template.render(variables, Escapes.HEADER)));
        method.shape()
                .auth()
                .ifPresent(auth ->
                        headers.put(Authorization.HEADER, auth.header(variables, Escapes.HEADER)));
        this.signature = method.signing().map(secret -> Signature.of(secret, id, at, this.body));
    }

    HttpUriRequestBase to(URI address) {
        boolean isAtHome = RequestAddress.isSameServer(address, method.endpoint());
        HttpUriRequestBase post = new HttpUriRequestBase(verb.name(), target(address));
        content.mediaType().ifPresent(type -> post.setHeader(HttpHeaders.CONTENT_TYPE, type));
        post.setHeader(HttpHeaders.ACCEPT, "*/*");
        post.setHeader(HttpHeaders.USER_AGENT, USER_AGENT);
        if (isAtHome) {
            headers.forEach(post::setHeader);
        }
        post.setHeader(IDEMPOTENCY_KEY, id);
        if (!method.connection().keepAlive()) {
            post.setHeader(HttpHeaders.CONNECTION, "close");
        }
        signature.ifPresent(headers -> headers.writeTo(post));
        if (verb != HttpVerb.GET) {
            post.setEntity(new ByteArrayEntity(body, null));
        }
        return post;
    }

    /** An address that a buyer redirects to may have the values in it already. */
    private URI target(URI address) {
        boolean has =
                !address.equals(method.endpoint())
                        && ("&" + address.getRawQuery() + "&")
                                .contains("&" + content.query() + "&");
        return RequestAddress.of(address, has ? "" : content.query());
    }
}
