package io.penstock.http.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.storage.StorageUnavailableException;
import io.penstock.domain.account.Role;
import io.penstock.http.program.Reply;
import io.penstock.http.program.TestProgram;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchLeadsRouteTest {

    private static final String LEADS = "/api/v1/leads";

    @AutoClose private final TestProgram program = TestProgram.withOffer("geo:de #2\\ngeo:us #1");

    @Test
    void leadsShouldBeListedAsEachIsShown() {
        Reply lead = program.postLead("", "{\"offer\":1,\"geo\":\"us\",\"name\":\"Ann\"}");

        Reply list = program.get(LEADS).expect(200);

        assertThat(list.json().path("items").path(0))
                .isEqualTo(program.get(lead.header("Location")).json());
        assertThat(list.json().path("next").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "offer=1, 3",
        "offer=2, 0",
        "company=1, 1",
        "company=2&status=waiting, 1",
        "status=trash, 0",
        "held=true, 1",
        "held=false, 2",
        "source=nobody, 0",
        "from=2026-01-01T10:00:00.123Z, 3",
        "from=2026-01-01T10:00:00.124Z, 0",
        "to=2026-01-01T10:00:00.123Z, 0",
        "to=2026-01-01T13:00:00.124%2B03:00, 3",
        "limit=2, 2",
    })
    void leadsThatFitShouldBeListed(String query, int expected) {
        program.postLead("", "{\"offer\":1,\"geo\":\"us\"}").expect(201);
        program.postLead("", "{\"offer\":1,\"geo\":\"de\"}").expect(201);
        program.postLead("", "{\"offer\":1}").expect(201);

        assertThat(program.get(LEADS + "?" + query).expect(200).json().path("items"))
                .hasSize(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=2", "?limit=2&company=1"})
    void pagesShouldHoldEveryLeadOnce(String query) {
        List<String> sent =
                IntStream.range(0, 5)
                        .mapToObj(_ ->
                                program.postLead("", "{\"offer\":1,\"geo\":\"us\"}").text("id"))
                        .toList();

        List<String> found = new ArrayList<>();
        Reply page = program.get(LEADS + query).expect(200);
        found.addAll(ids(page));
        while (!page.json().path("next").isNull()) {
            page = program.get(LEADS + query + "&cursor=" + page.text("next")).expect(200);
            found.addAll(ids(page));
        }

        assertThat(found).containsExactlyInAnyOrderElementsOf(sent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "offer=0",
                "offer=tea",
                "offer=2147483648",
                "offer=",
                "company=-1",
                "status=new",
                "status=WAITING",
                "from=yesterday",
                "from=2026-11-20",
                "from=2026-11-20T12:00:00",
                "to=2026-11-20T12:00:00+03:00",
                "to=%2B999999999-01-01T00:00:00Z",
                "held=1",
                "source=",
                "cursor=abc",
                "cursor=!",
                "cursor=",
                "limit=0",
                "limit=501",
                "limit=2&limit=3",
                "ofer=1",
                "phone=1"
            })
    void parameterThatIsNoneShouldBeMalformed(String query) {
        Reply reply = program.get(LEADS + "?" + query).expectProblem(400);

        assertThat(reply.errorFields()).containsExactly(query.replaceAll("=.*", ""));
    }

    @Test
    void everyWrongParameterShouldBeNamedAtOnce() {
        Reply reply = program.get(LEADS + "?ofer=1&company=x&limit=1000").expectProblem(400);

        assertThat(reply.errorFields()).containsExactlyInAnyOrder("ofer", "company", "limit");
        assertThat(reply.response().body()).contains("did you mean offer?");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void sourcesShouldNotSeeLeads(Role role) {
        program.send(program.request(LEADS, role)).expect(role == Role.SOURCE ? 403 : 200);
    }

    @Test
    void storageThatIsAwayShouldBeSaid() {
        program.faults()
                .fail("search", new StorageUnavailableException("away", new AssertionError()));

        program.get(LEADS).expectProblem(503);
    }

    private static List<String> ids(Reply page) {
        return page.json()
                .path("items")
                .valueStream()
                .map(lead -> lead.path("id").asString())
                .toList();
    }
}
