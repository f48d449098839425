package io.penstock.application.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.Workbench;
import io.penstock.application.configuration.DocumentKind;
import io.penstock.application.configuration.SaveOutcome;
import io.penstock.domain.source.SourceId;
import io.penstock.domain.status.LeadStatus;
import io.penstock.dsl.document.DocumentProblem;
import io.penstock.dsl.document.DocumentReader;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SourceDocumentTest {

    private static final Map<String, Object> POSTBACK =
            Map.of("name", "Partner", "url", "https://partner.example/pb");

    private static Map<String, Object> with(String key, Object value) {
        Map<String, Object> postback = new LinkedHashMap<>(POSTBACK);
        postback.put(key, value);
        return Map.of("name", "Affiliate", "postbacks", List.of(postback));
    }

    private static List<DocumentProblem> problems(Map<String, ? extends @Nullable Object> source) {
        DocumentReader reader = new DocumentReader(source);
        assertThat(SourceDocument.read(new SourceId(7), reader)).isEmpty();
        return reader.finish();
    }

    private static List<String> fields(Map<String, ? extends @Nullable Object> source) {
        return problems(source).stream().map(DocumentProblem::field).toList();
    }

    @Test
    void whatIsWrittenShouldBeReadAgain() {
        Map<String, Object> document =
                Map.of(
                        "name",
                        "Affiliate",
                        "values",
                        Map.of("partner", Map.of("key", "k1")),
                        "postbacks",
                        List.of(
                                Map.of(
                                        "name",
                                        "Partner",
                                        "url",
                                        "https://partner.example/pb",
                                        "method",
                                        "POST",
                                        "parameters",
                                        Map.of("key", "{{partner.key}}"),
                                        "headers",
                                        Map.of("X-Lead", "{{lead.id}}"),
                                        "timeout",
                                        "2000ms",
                                        "condition",
                                        "event.previous_status == 'hold'",
                                        "statuses",
                                        List.of("approved", "trash"))));

        var source =
                SourceDocument.read(new SourceId(7), new DocumentReader(document)).orElseThrow();

        assertThat(SourceDocument.write(source)).isEqualTo(document);
        assertThat(source.plan(LeadStatus.TRASH).names()).containsExactly("Partner");
        assertThat(source.plan(LeadStatus.WAITING).names()).isEmpty();
    }

    @Test
    void aPostbackWithoutStatusesShouldBeForAllOfThem() {
        var source =
                SourceDocument.read(
                                new SourceId(7),
                                new DocumentReader(
                                        Map.of("name", "A", "postbacks", List.of(POSTBACK))))
                        .orElseThrow();

        for (LeadStatus status : LeadStatus.values()) {
            assertThat(source.plan(status).names()).containsExactly("Partner");
        }
    }

    @Test
    void everyMacroOfPostbacksShouldBeKnown() {
        for (String name :
                List.of(
                        "lead.id",
                        "lead.anything",
                        "event.at",
                        "event.name",
                        "event.status",
                        "event.previous_status",
                        "event.reason",
                        "recipient.id",
                        "recipient.name",
                        "delivery.reference",
                        "conversion.status",
                        "conversion.value",
                        "conversion.reference",
                        "offer.name",
                        "source.id",
                        "source.name",
                        "random")) {
            DocumentReader reader =
                    new DocumentReader(with("parameters", Map.of("x", "{{" + name + "}}")));
            assertThat(SourceDocument.read(new SourceId(7), reader)).as(name).isPresent();
        }
    }

    @Test
    void anUnknownNameShouldBeShownWhereItStands() {
        List<DocumentProblem> problems =
                problems(with("parameters", Map.of("x", "{{event.stauts}}")));

        assertThat(problems)
                .extracting(DocumentProblem::field)
                .containsExactly("postbacks[0].parameters.x");
        assertThat(problems.getFirst().message())
                .contains(
                        "1:3: There is no 'event.stauts' here.",
                        "    ^^^^^^^^^^^^",
                        "event.status");
    }

    @Test
    void whatPixelsOfOffersCannotNameShouldBeRefusedThere() {
        Workbench bench = new Workbench();
        SaveOutcome outcome =
                bench.save(
                        DocumentKind.OFFER,
                        1,
                        Map.of(
                                "name",
                                "Tea",
                                "pixels",
                                List.of(
                                        Map.of(
                                                "url",
                                                "https://partner.example/{{conversion.value}}"))));

        assertThat(outcome).isInstanceOf(SaveOutcome.Refused.class);
    }

    @Test
    void statusesShouldBeSomeOfThoseThatLeadsHave() {
        assertThat(problems(with("statuses", List.of("approved", "sold"))))
                .containsExactly(
                        new DocumentProblem(
                                "postbacks[0].statuses",
                                "must be some of waiting, hold, approved, cancelled, trash,"
                                        + " deleted, not 'sold'"));
        assertThat(problems(with("statuses", List.of())))
                .containsExactly(
                        new DocumentProblem(
                                "postbacks[0].statuses",
                                "must name at least one of waiting, hold, approved, cancelled,"
                                        + " trash, deleted; left out, it is all of them"));
    }

    @Test
    void tooManyPostbacksAndEqualNamesShouldBeRefused() {
        assertThat(problems(Map.of("name", "A", "postbacks", List.of(POSTBACK, POSTBACK))))
                .containsExactly(
                        new DocumentProblem(
                                "postbacks[1].name",
                                "must be its own: another of the postbacks is called 'Partner'"
                                        + " too"));
        assertThat(
                        problems(
                                        Map.of(
                                                "name",
                                                "A",
                                                "postbacks",
                                                Collections.nCopies(21, POSTBACK)))
                                .getFirst())
                .isEqualTo(new DocumentProblem("postbacks", "has 21 postbacks; there may be 20"));
    }

    @Test
    void namesWithAMeaningShouldNotBeConstants() {
        for (String taken : List.of("lead", "event", "conversion", "source", "secret", "random")) {
            assertThat(fields(Map.of("name", "A", "values", Map.of(taken, "x"))))
                    .containsExactly("values." + taken);
        }
    }

    @Test
    void aSecretThatIsNotThereShouldRefuseTheSave() {
        SaveOutcome outcome =
                new Workbench()
                        .save(
                                DocumentKind.SOURCE,
                                7,
                                with("headers", Map.of("X-Key", "{{secret.partner}}")));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        SaveOutcome.Refused.class,
                        refused ->
                                assertThat(refused.problems())
                                        .extracting(DocumentProblem::field)
                                        .containsExactly("postbacks[0].headers.X-Key"));
    }
}
