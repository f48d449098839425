package io.penstock.http.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.http.program.Reply;
import io.penstock.http.program.TestProgram;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class DuplicateLeadTest {

    private static final String LEAD = "{\"offer\":2,\"phone\":\"8 911 000-00-00\"}";

    @AutoClose private final TestProgram program = TestProgram.withOffer("#1");

    @Test
    void duplicateShouldBeRefusedAndNameTheFirst() {
        offer("refuse");
        Reply first = program.postLead("", LEAD).expect(201);

        Reply second = program.postLead("", LEAD).expectProblem(409);

        assertThat(first.json().path("duplicate_of").isNull()).isTrue();
        assertThat(second.text("type")).isEqualTo("/problems/duplicate-lead");
        assertThat(second.text("lead")).isEqualTo(first.text("id"));
        assertThat(second.text("detail")).contains(first.text("id"));
    }

    @Test
    void duplicateShouldBeTakenAndNameTheFirstWhereItIsMarked() {
        offer("mark");
        Reply first = program.postLead("", LEAD).expect(201);

        Reply second = program.postLead("", LEAD).expect(201);

        assertThat(second.text("duplicate_of")).isEqualTo(first.text("id"));
        program.get(second.header("Location")).expect(200);
    }

    @Test
    void repeatedRequestOfAMarkedDuplicateShouldGiveTheSameAnswer() {
        offer("mark");
        program.postLead("", LEAD).expect(201);
        Reply first = program.postLead("", LEAD, "Idempotency-Key", "order-1").expect(201);

        Reply second = program.postLead("", LEAD, "Idempotency-Key", "order-1").expect(201);

        assertThat(second.json()).isEqualTo(first.json());
    }

    @Test
    void keyOfARefusedDuplicateShouldBeFreeForAnotherLead() {
        offer("refuse");
        program.postLead("", LEAD).expect(201);
        program.postLead("", LEAD, "Idempotency-Key", "order-1").expectProblem(409);

        program.postLead("", "{\"offer\":2}", "Idempotency-Key", "order-1").expect(201);
    }

    @Test
    void addressShouldSetTheCountryByWhichTheLeadIsRouted() {
        Reply reply = program.postLead("", "{\"offer\":1,\"ip\":\"203.0.113.7\"}").expect(201);

        assertThat(
                        program.get(reply.header("Location"))
                                .json()
                                .path("attributes")
                                .path("geoip")
                                .asString())
                .isEqualTo("de");
    }

    @Test
    void addressThatIsNoneShouldBeNamed() {
        assertThat(
                        program.postLead("", "{\"offer\":1,\"ip\":\"example.com\"}")
                                .expectProblem(422)
                                .errorFields())
                .containsExactly("ip");
    }

    private void offer(String then) {
        program.put(
                        "/api/v1/offers/2",
                        """
                        {"name": "Tea", "script": "#1",
                         "duplicates": {"fields": ["phone"], "days": 30, "then": "%s"}}
                        """
                                .formatted(then))
                .expect(201);
    }
}
