package io.penstock.http.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.account.Role;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.http.program.Reply;
import io.penstock.http.program.TestProgram;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** 1 and 2 are buyers; the leads go to 1. */
class ConversionRoutesTest {

    @AutoClose private final TestProgram program = TestProgram.withOffer("#1");

    private String takeAccepted(String reference) {
        program.gateway()
                .answer(new AttemptOutcome.Accepted(Optional.of(reference), Optional.empty()));
        return program.postLead("?wait=10s", "{\"offer\":1}").expect(201).text("id");
    }

    private String address(int company) {
        return program.post("/api/v1/companies/" + company + "/postback-token", "")
                .expect(201)
                .text("address");
    }

    /** A call of somebody who has no key. */
    private Reply get(String path) {
        return program.send(program.request(path).GET());
    }

    private Reply post(String path, String type, String body) {
        return program.send(
                program.request(path)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body)));
    }

    private String status(String lead) {
        return program.get("/api/v1/leads/" + lead).expect(200).text("status");
    }

    @Test
    void aPostbackShouldNeedNoKeyAndBeShownWithTheLead() {
        String lead = takeAccepted("B-1");
        String address = address(1);

        Reply kept = get(address + "?reference=B-1&status=confirmed&value=12.5&ts=17").expect(200);

        assertThat(kept.text("lead")).isEqualTo(lead);
        assertThat(kept.text("status")).isEqualTo("approved");
        assertThat(kept.text("value")).isEqualTo("12.50");
        assertThat(kept.json().path("changed").asBoolean()).isTrue();
        assertThat(kept.header("Cache-Control")).isEqualTo("no-store");
        assertThat(status(lead)).isEqualTo("approved");
        Reply again = get(address + "?reference=B-1&status=confirmed&value=12.50").expect(200);
        assertThat(again.json().path("changed").asBoolean(true)).isFalse();
        Reply shown = program.get("/api/v1/leads/" + lead + "/conversions").expect(200);
        assertThat(shown.json().path("items")).hasSize(1);
        assertThat(shown.json().at("/items/0/by").asString()).isEqualTo("postback:1");
        assertThat(shown.json().at("/items/0/reference").asString()).isEqualTo("B-1");
        assertThat(program.get("/api/v1/leads/" + lead + "/trace").expect(200).response().body())
                .contains("approved, value 12.5, reference B-1");
    }

    @Test
    void lookingAtAnAddressWithoutReadingItShouldChangeNothing() {
        String lead = takeAccepted("B-1");
        String path = address(1) + "?reference=B-1&status=confirmed";

        program.send(program.request(path).HEAD());

        assertThat(status(lead)).isEqualTo("waiting");
        get(path).expect(200);
        assertThat(status(lead)).isEqualTo("approved");
    }

    @Test
    void aPostbackShouldAlsoComeAsJsonAsAFormOrInPartWithEach() {
        String address = address(1);
        String lead = takeAccepted("17");

        post(address, "application/json", "{\"reference\":17,\"status\":\"hold\"}").expect(200);
        assertThat(status(lead)).isEqualTo("hold");
        post(
                        address + "?reference=17",
                        "application/x-www-form-urlencoded",
                        "status=rejected&reason=4")
                .expect(200);
        assertThat(status(lead)).isEqualTo("cancelled");
        assertThat(program.get("/api/v1/leads/" + lead).json().path("reason").asInt()).isEqualTo(4);
        post(address + "?status=hold", "application/json", "{\"status\":\"hold\"}")
                .expectProblem(400);
    }

    @Test
    void aTokenShouldBeWorthNothingOnceItIsRenewedOrRevoked() {
        String lead = takeAccepted("B-1");
        String said = "?status=hold&lead=" + lead;
        String first = address(1);
        String second = address(1);

        get(first + said).expectProblem(404);
        program.send(program.request("/api/v1/companies/1/postback-token", Role.ADMIN).DELETE())
                .expect(204);
        get(second + said).expectProblem(404);
        assertThat(status(lead)).isEqualTo("waiting");
        String third = address(1);
        get(third + said).expect(200);
    }

    @Test
    void aTokenShouldBeShownOnce() {
        Reply first =
                program.post(
                        Role.ADMIN,
                        "/api/v1/companies/1/postback-token",
                        "",
                        "Idempotency-Key",
                        "once");
        Reply again =
                program.post(
                        Role.ADMIN,
                        "/api/v1/companies/1/postback-token",
                        "",
                        "Idempotency-Key",
                        "once");

        assertThat(first.expect(201).text("token")).startsWith("pb_").hasSize(43);
        assertThat(again.expect(201).json().has("token")).isFalse();
        assertThat(program.get("/api/v1/audit?subject=company+1").expect(200).response().body())
                .containsOnlyOnce("postback_token_renewed")
                .doesNotContain(first.text("token"));
    }

    @Test
    void anotherCompanysTokenShouldFindNothing() {
        String lead = takeAccepted("B-1");
        String address = address(2);

        Reply theirs = get(address + "?status=trash&lead=" + lead).expectProblem(404);
        Reply nobodys = get(address + "?status=trash&lead=nobody").expectProblem(404);

        assertThat(theirs.response().body()).isEqualTo(nobodys.response().body());
        get(address + "?status=trash&reference=B-1").expectProblem(404);
        assertThat(status(lead)).isEqualTo("waiting");
    }

    @Test
    void whatTheStatusDoesNotAllowShouldBeSaidWithWhatItAllows() {
        String lead = takeAccepted("B-1");

        Reply refused = get(address(1) + "?status=returned&lead=" + lead).expectProblem(409);

        assertThat(refused.text("lead_status")).isEqualTo("waiting");
        assertThat(refused.json().at("/allowed_from/0").asString()).isEqualTo("approved");
        assertThat(refused.text("detail")).contains("approved, hold, cancelled, trash");
    }

    @Test
    void twoLeadsOfOneReferenceShouldAskForTheLead() {
        String lead = takeAccepted("B-1");
        takeAccepted("B-1");
        String address = address(1);

        assertThat(get(address + "?status=hold&reference=B-1").expectProblem(409).text("detail"))
                .contains("with lead");
        get(address + "?status=hold&reference=&lead=" + lead).expect(200);
    }

    @Test
    void anOperatorShouldPassOnWhatACompanySays() {
        String lead = takeAccepted("B-1");
        program.put(
                        "/api/v1/companies/1",
                        """
                        {"name": "Acme", "postback": {"statuses": {"SALE": "approved"}}}
                        """)
                .expect(200);

        program.post(
                        Role.OPERATOR,
                        "/api/v1/conversions",
                        "{\"reference\":\"B-1\",\"company\":1,\"status\":\"Sale\"}")
                .expect(200);

        assertThat(status(lead)).isEqualTo("approved");
        assertThat(
                        program.post(
                                        "/api/v1/conversions",
                                        "{\"reference\":\"B-1\",\"status\":\"no\"}")
                                .expectProblem(422)
                                .errorFields())
                .containsExactly("company");
    }

    @Test
    void aWordForAnUnknownStatusShouldNotBeSaved() {
        Reply refused =
                program.put(
                        "/api/v1/companies/1",
                        "{\"name\":\"Acme\",\"postback\":{\"statuses\":{\"SALE\":\"sold\",\"sale\":\"hold\"}}}");

        assertThat(refused.expectProblem(422).errorFields())
                .containsExactly("postback.statuses.SALE", "postback.statuses.sale");
    }
}
