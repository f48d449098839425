package io.penstock.delivery.delivery;

import static io.penstock.delivery.delivery.BuyerServer.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome.Rejected;
import io.penstock.domain.delivery.DeliveryFormat;
import io.penstock.domain.delivery.HttpVerb;
import io.penstock.domain.delivery.RequestShape;
import io.penstock.domain.expression.Template;
import io.penstock.dsl.criteria.Scope;
import io.penstock.dsl.template.Templates;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShapedRequestsTest extends GatewayTest {

    private static final Map<String, Object> ANN =
            Map.of(
                    "lead.name",
                    "Ann \"A\" <&>\r\nX-Evil: 1",
                    "lead.age",
                    41,
                    "lead.odd",
                    "a\u010d\u010aX-Worse: 1");

    @Test
    void parametersShouldStandInForTheContent() throws IOException {
        Map<String, Template> parameters = new LinkedHashMap<>();
        parameters.put("contact.name", template("{{lead.name}}"));
        parameters.put("contact.age", template("{{lead.age}} years"));
        parameters.put("missing", template("{{lead.missing}}"));
        try (BuyerServer buyer = BuyerServer.answering(answer("200 OK", ""))) {
            send(buyer, shape(DeliveryFormat.JSON, Map.of(), Optional.of(parameters)));

            assertThat(buyer.requests().getFirst())
                    .endsWith(
                            "{\"contact\":{\"name\":\"Ann \\\"A\\\" <&>\\r\\nX-Evil: 1\","
                                    + "\"age\":\"41 years\"},\"missing\":\"\"}");
        }
    }

    @Test
    void queryShouldBeAddedToThatOfTheEndpoint() throws IOException {
        Map<String, Template> parameters = new LinkedHashMap<>();
        parameters.put("cd[value]", template("{{lead.age}}"));
        parameters.put("name", template("{{lead.name}}"));
        try (BuyerServer buyer = BuyerServer.answering(answer("200 OK", ""))) {
            gateway.send(
                    DeliveryRequestFixture.shaped(
                            buyer.uri("/pixel?v=1"),
                            new RequestShape(
                                    HttpVerb.GET,
                                    DeliveryFormat.QUERY,
                                    Map.of(),
                                    Optional.of(parameters),
                                    Optional.empty()),
                            ANN));

            assertThat(buyer.requests().getFirst())
                    .startsWith(
                            "GET /pixel?v=1&cd%5Bvalue%5D=41&name=Ann+%22A%22+%3C%26%3E%0D%0AX-Evil%3A+1"
                                    + " HTTP/1.1\r\n")
                    .doesNotContain("Content-Type", "Content-Length")
                    .endsWith("\r\n\r\n");
        }
    }

    @Test
    void bodyShouldBeEscapedAsItsFormatAsks() throws IOException {
        try (BuyerServer buyer =
                BuyerServer.answering(
                        answer("200 OK", ""), answer("200 OK", ""), answer("200 OK", ""))) {
            send(buyer, body(DeliveryFormat.JSON, "{\"n\":\"{{lead.name}}\",\"a\":{{lead.age}}}"));
            send(buyer, body(DeliveryFormat.XML, "<p n=\"{{lead.name}}\">{{lead.age}}</p>"));
            send(buyer, body(DeliveryFormat.FORM, "n={{lead.name}}&a={{lead.age}}"));

            assertThat(buyer.requests().get(0))
                    .contains("Content-Type: application/json\r\n")
                    .endsWith("{\"n\":\"Ann \\\"A\\\" <&>\\r\\nX-Evil: 1\",\"a\":41}");
            assertThat(buyer.requests().get(1))
                    .contains("Content-Type: application/xml\r\n")
                    .contains("<p n=\"Ann &quot;A&quot; &lt;&amp;&gt;")
                    .endsWith(">41</p>");
            assertThat(buyer.requests().get(2))
                    .endsWith("n=Ann+%22A%22+%3C%26%3E%0D%0AX-Evil%3A+1&a=41");
        }
    }

    @Test
    void headersShouldTakeNoLineBreakAndBeMaskedInTheJournalWhereTheyAuthenticate()
            throws IOException {
        Map<String, Template> headers = new LinkedHashMap<>();
        headers.put("X-Name", template("{{lead.name}}"));
        headers.put("X-Odd", template("{{lead.odd}}"));
        headers.put("Authorization", template("Bearer abc"));
        headers.put("X-Api-Key", template("k1"));
        try (BuyerServer buyer = BuyerServer.answering(answer("200 OK", ""))) {
            Attempt attempt = send(buyer, shape(DeliveryFormat.JSON, headers, Optional.empty()));

            assertThat(buyer.requests().getFirst())
                    .contains("\r\nAuthorization: Bearer abc\r\n", "\r\nX-Api-Key: k1\r\n")
                    .doesNotContain("\nX-Evil", "\nX-Worse");
            assertThat(attempt.request())
                    .contains("\nAuthorization: ***\n", "\nX-Api-Key: ***\n")
                    .contains("\nIdempotency-Key: delivery-1\n")
                    .doesNotContain("abc", "k1");
        }
    }

    @Test
    void valuesShouldBeSentAlsoWhereTheEndpointHasThemInItsOwnQuery() throws IOException {
        try (BuyerServer buyer = BuyerServer.answering(answer("200 OK", ""))) {
            gateway.send(
                    DeliveryRequestFixture.shaped(
                            buyer.uri("/leads?a=41"),
                            new RequestShape(
                                    HttpVerb.GET,
                                    DeliveryFormat.QUERY,
                                    Map.of(),
                                    Optional.of(Map.of("a", template("4"))),
                                    Optional.empty()),
                            ANN));

            assertThat(buyer.requests().getFirst()).startsWith("GET /leads?a=41&a=4 HTTP/1.1");
        }
    }

    @Test
    void anotherServerShouldNotSeeTheHeadersOfTheConfiguration() throws IOException {
        Map<String, Template> headers = Map.of("Authorization", template("Bearer abc"));
        try (BuyerServer other = BuyerServer.answering(answer("200 OK", ""));
                BuyerServer buyer =
                        BuyerServer.answering(
                                answer(
                                        "307 Temporary Redirect",
                                        "",
                                        "Location: " + other.uri("/moved?b=1")))) {
            gateway.send(
                    DeliveryRequestFixture.shaped(
                            buyer.uri("/leads"),
                            new RequestShape(
                                    HttpVerb.POST,
                                    DeliveryFormat.QUERY,
                                    headers,
                                    Optional.of(Map.of("a", template("{{lead.age}}"))),
                                    Optional.empty()),
                            ANN));

            assertThat(buyer.requests().getFirst())
                    .startsWith("POST /leads?a=41 HTTP/1.1")
                    .contains("Bearer abc");
            assertThat(other.requests().getFirst())
                    .startsWith("POST /moved?b=1&a=41 HTTP/1.1")
                    .doesNotContain("Bearer");
        }
    }

    @Test
    void otherVerbsShouldBeSent() throws IOException {
        try (BuyerServer buyer = BuyerServer.answering(answer("200 OK", ""))) {
            send(
                    buyer,
                    new RequestShape(
                            HttpVerb.PUT,
                            DeliveryFormat.FORM,
                            Map.of(),
                            Optional.empty(),
                            Optional.empty()));

            assertThat(buyer.requests().getFirst())
                    .startsWith("PUT /leads HTTP/1.1\r\n")
                    .endsWith("email=ada%40example.com");
        }
    }

    @Test
    void tooLongATextShouldNotBeSentAndNotBeRepeated() throws IOException {
        try (BuyerServer buyer = BuyerServer.answering(answer("200 OK", ""))) {
            Attempt attempt =
                    gateway.send(
                            DeliveryRequestFixture.shaped(
                                    buyer.uri("/leads"),
                                    body(DeliveryFormat.JSON, "{{lead.long}}{{lead.long}}"),
                                    Map.of("lead.long", "x".repeat(600_000))));

            assertThat(attempt.outcome()).isInstanceOf(Rejected.class);
            assertThat(buyer.requests()).isEmpty();
        }
    }

    private Attempt send(BuyerServer buyer, RequestShape shape) {
        return gateway.send(DeliveryRequestFixture.shaped(buyer.uri("/leads"), shape, ANN));
    }

    private static RequestShape body(DeliveryFormat format, String body) {
        return new RequestShape(
                HttpVerb.POST, format, Map.of(), Optional.empty(), Optional.of(template(body)));
    }

    private static RequestShape shape(
            DeliveryFormat format,
            Map<String, Template> headers,
            Optional<Map<String, Template>> parameters) {
        return new RequestShape(HttpVerb.POST, format, headers, parameters, Optional.empty());
    }

    private static Template template(String text) {
        return Templates.parse(text, new Anything()).template().orElseThrow();
    }

    private static final class Anything implements Scope {

        @Override
        public boolean knows(String name) {
            return true;
        }

        @Override
        public Optional<String> nearest(String name) {
            return Optional.empty();
        }
    }
}
