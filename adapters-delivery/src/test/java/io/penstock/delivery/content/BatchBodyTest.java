package io.penstock.delivery.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.delivery.AnswerRules;
import io.penstock.domain.delivery.BatchFormat;
import io.penstock.domain.delivery.BatchId;
import io.penstock.domain.delivery.BatchRequest;
import io.penstock.domain.delivery.BatchedLead;
import io.penstock.domain.delivery.ConnectionSettings;
import io.penstock.domain.delivery.DeliveryFormat;
import io.penstock.domain.delivery.DeliveryId;
import io.penstock.domain.delivery.DeliveryMethod;
import io.penstock.domain.delivery.EndpointLimits;
import io.penstock.domain.delivery.HttpVerb;
import io.penstock.domain.delivery.RequestShape;
import io.penstock.domain.expression.Template;
import io.penstock.dsl.answer.ItemScope;
import io.penstock.dsl.template.Templates;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BatchBodyTest {

    private static BatchBody body(
            BatchFormat format,
            Optional<Map<String, Template>> parameters,
            List<Map<String, Object>> leads) {
        DeliveryMethod method =
                new DeliveryMethod(
                        URI.create("https://buyer.example/"),
                        new RequestShape(
                                HttpVerb.POST,
                                DeliveryFormat.JSON,
                                Map.of(),
                                parameters,
                                Optional.empty()),
                        AnswerRules.DEFAULT,
                        Duration.ofSeconds(5),
                        EndpointLimits.DEFAULT,
                        ConnectionSettings.DEFAULT,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty());
        List<BatchedLead> batched = new ArrayList<>();
        for (Map<String, Object> lead : leads) {
            String id = "lead-" + batched.size();
            batched.add(new BatchedLead(id, new DeliveryId(id), lead, lead::get));
        }
        return BatchBody.of(
                new BatchRequest(new BatchId("batch-1"), format, method, batched, _ -> null));
    }

    private static Map<String, Object> lead(Object... namesAndValues) {
        Map<String, Object> lead = new LinkedHashMap<>();
        for (int place = 0; place < namesAndValues.length; place += 2) {
            lead.put(namesAndValues[place].toString(), namesAndValues[place + 1]);
        }
        return lead;
    }

    private static Template template(String text) {
        return Templates.parse(text, new ItemScope()).template().orElseThrow();
    }

    @Test
    void csvShouldHaveTheColumnsOfAllLeadsAndARowForEach() {
        BatchBody body =
                body(
                        BatchFormat.CSV,
                        Optional.empty(),
                        List.of(
                                lead("name", "Ann", "contact", Map.of("city", "Oslo")),
                                lead("age", 41, "name", "Bob \"B\", Jr")));

        assertThat(body.body().mediaType()).hasValue("text/csv; charset=utf-8; header=present");
        assertThat(body.body().text())
                .isEqualTo(
                        """
                        name,contact.city,age\r
                        Ann,Oslo,\r
                        "Bob ""B"", Jr",,41\r
                        """);
        assertThat(body.parts())
                .extracting(BatchBody.Part::text)
                .containsExactly(
                        "name,contact.city,age\r\nAnn,Oslo,\r\n",
                        "name,contact.city,age\r\n\"Bob \"\"B\"\", Jr\",,41\r\n");
    }

    @Test
    void leadThatWouldMakeTooManyColumnsShouldBeLeftOut() {
        Map<String, Object> wide = new LinkedHashMap<>();
        for (int column = 0; column <= BatchBody.MOST_COLUMNS; column++) {
            wide.put("column" + column, column);
        }

        BatchBody body =
                body(
                        BatchFormat.CSV,
                        Optional.empty(),
                        List.of(lead("name", "Ann"), wide, lead("name", "Bob")));

        assertThat(body.body().text()).isEqualTo("name\r\nAnn\r\nBob\r\n");
        assertThat(body.parts().get(1).refusal())
                .hasValueSatisfying(
                        reason -> assertThat(reason).contains("more than 1000 columns"));
    }

    @Test
    void noFieldOfCsvShouldBeTakenForAFormula() {
        BatchBody body =
                body(
                        BatchFormat.CSV,
                        Optional.empty(),
                        List.of(lead("=name()", "=1+1"), lead("=name()", "@SUM(A1)")));

        assertThat(body.body().text().split("\r\n"))
                .containsExactly("'=name()", "'=1+1", "'@SUM(A1)");
    }

    @Test
    void jsonShouldBeAnArrayWithAnObjectForEachLead() {
        BatchBody body =
                body(
                        BatchFormat.JSON,
                        Optional.empty(),
                        List.of(lead("name", "Ann \"A\""), lead("age", 41)));

        assertThat(body.body().mediaType()).hasValue("application/json");
        assertThat(body.body().text()).isEqualTo("[{\"name\":\"Ann \\\"A\\\"\"},\n{\"age\":41}]");
        assertThat(body.parts().getLast().text()).isEqualTo("{\"age\":41}");
    }

    @Test
    void parametersShouldBeFilledInForEachLead() {
        BatchBody body =
                body(
                        BatchFormat.JSON,
                        Optional.of(Map.of("contact.name", template("{{upper(name)}}"))),
                        List.of(lead("name", "Ann"), lead("name", "Bob")));

        assertThat(body.body().text())
                .isEqualTo("[{\"contact\":{\"name\":\"ANN\"}},\n{\"contact\":{\"name\":\"BOB\"}}]");
    }

    @Test
    void aLeadThatCannotBeWrittenShouldStayOut() {
        BatchBody body =
                body(
                        BatchFormat.CSV,
                        Optional.of(Map.of("note", template("{{note}}{{note}}{{note}}"))),
                        List.of(
                                lead("note", "a"),
                                lead("note", "b".repeat(1_000_000)),
                                lead("note", "c")));

        assertThat(body.isEmpty()).isFalse();
        assertThat(body.body().text()).isEqualTo("note\r\naaa\r\nccc\r\n");
        assertThat(body.parts().get(1).refusal().orElseThrow()).startsWith("It was not sent: ");
    }
}
