package io.penstock.application.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.Workbench;
import io.penstock.domain.flow.Flow;
import io.penstock.domain.flow.Stage;
import io.penstock.domain.offer.OfferId;
import io.penstock.dsl.document.DocumentProblem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SaveFlowTest {

    private final Workbench bench = new Workbench();

    SaveFlowTest() {
        bench.company(1);
        bench.company(2);
    }

    private SaveOutcome save(Object flow) {
        return bench.save(DocumentKind.OFFER, 3, Map.of("name", "Tea", "flow", flow));
    }

    private static List<String> problems(SaveOutcome outcome) {
        return ((SaveOutcome.Refused) outcome)
                .problems().stream().map(DocumentProblem::toString).toList();
    }

    @Test
    void aFlowShouldBeStoredAsItIsWritten() {
        Map<String, Object> flow =
                Map.of("Cascade", List.of("company 1", Map.of("Recipient", 2, "Daily Cap", 5)));
        SaveOutcome outcome = save(flow);

        assertThat(((SaveOutcome.Saved) outcome).document().content()).containsEntry("flow", flow);
        Flow live =
                bench.live
                        .current()
                        .offer(new OfferId(3))
                        .orElseThrow()
                        .offer()
                        .flow()
                        .orElseThrow();
        assertThat(live.root().stages()).singleElement().isInstanceOf(Stage.Cascade.class);
    }

    @Test
    void aListShouldBeItsSteps() {
        SaveOutcome outcome = save(List.of(Map.of("recipient", "Company 1")));

        assertThat(((SaveOutcome.Saved) outcome).document().content())
                .containsEntry("flow", Map.of("steps", List.of(Map.of("recipient", "Company 1"))));
    }

    @Test
    void companiesAndSecretsThatAreNotThereShouldBeNamed() {
        assertThat(
                        problems(
                                save(
                                        Map.of(
                                                "cascade",
                                                List.of(
                                                        "Company 3",
                                                        Map.of("company", 9, "name", "Nine"),
                                                        Map.of(
                                                                "recipient",
                                                                "Company 1",
                                                                "delivery",
                                                                Map.of(
                                                                        "endpoint",
                                                                        "https://a.example",
                                                                        "headers",
                                                                        Map.of(
                                                                                "X-Key",
                                                                                "{{secret.key}}"))))))))
                .containsExactly(
                        "flow.cascade[0] names the company 'Company 3', which is not there; did you"
                                + " mean 'Company 1'?",
                        "flow.cascade[1] There is no company 9.",
                        "flow.cascade[2].delivery.headers.X-Key names the secret 'key', which is"
                                + " not there; save it first: PUT /api/v1/secrets/key");
    }

    @Test
    void warningsShouldBeTold() {
        SaveOutcome outcome = save(Map.of("recipients", Map.of("Company 1", "random <= 50")));

        assertThat(((SaveOutcome.Saved) outcome).diagnostics())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.field()).isEqualTo("flow");
                    assertThat(found.diagnostic().code()).isEqualTo("RANDOM_GAP");
                });
    }

    @Test
    void aCompanyOfAFlowShouldNeitherBeDeletedNorRenamed() {
        save(Map.of("cascade", List.of("Company 1", Map.of("company", 2))));

        assertThat(bench.save(DocumentKind.COMPANY, 1, Map.of("name", "Other")))
                .isInstanceOfSatisfying(
                        SaveOutcome.Refused.class,
                        refused ->
                                assertThat(refused.problems().getFirst())
                                        .hasToString(
                                                "name breaks offer 3's flow.cascade[0], which calls"
                                                        + " the company so; let that name it by"
                                                        + " company: 1"));
        assertThat(bench.save(DocumentKind.COMPANY, 2, Map.of("name", "Other")))
                .isInstanceOf(SaveOutcome.Saved.class);
        for (int company : List.of(1, 2)) {
            assertThat(
                            bench.delete.delete(
                                    new DocumentKey(DocumentKind.COMPANY, company),
                                    Precondition.none(),
                                    "test"))
                    .isInstanceOf(DeleteOutcome.InUse.class);
        }
    }
}
