package io.penstock.application.pixel;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.delivery.HttpVerb;
import io.penstock.domain.pixel.Pixel;
import io.penstock.domain.pixel.PixelPlan;
import io.penstock.dsl.document.DocumentProblem;
import io.penstock.dsl.document.DocumentReader;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PixelDocumentTest {

    @Test
    void aPixelShouldBeNamedByItsHostAndBeAGet() {
        Pixel pixel =
                plan(Map.of("url", "https://t.example:8443/p?x={{lead.x}}")).pixels().getFirst();

        assertThat(pixel.name()).isEqualTo("t.example:8443");
        assertThat(pixel.verb()).isEqualTo(HttpVerb.GET);
        assertThat(pixel.timeout()).isEqualTo(Pixel.DEFAULT_TIMEOUT);
        assertThat(pixel.condition()).isEmpty();
    }

    @Test
    void whatIsWrittenShouldBeReadAgainAsItWas() {
        Map<String, Object> document =
                Map.of(
                        "values",
                        Map.of("partner", Map.of("url", "https://p.example/", "share", 4)),
                        "pixels",
                        List.of(
                                Map.of(
                                        "name",
                                        "Partner",
                                        "url",
                                        "{{partner.url}}",
                                        "method",
                                        "post",
                                        "parameters",
                                        Map.of("share", "{{partner.share}}", "v", 1),
                                        "headers",
                                        Map.of("X-Id", "{{delivery.id}}"),
                                        "timeout",
                                        "2s",
                                        "condition",
                                        "delivery.success")));
        PixelPlan plan = PixelPlanDocument.read(new DocumentReader(document));
        Map<String, Object> written = new LinkedHashMap<>();
        PixelPlanDocument.write(plan, written);

        assertThat(plan.values()).containsEntry("partner.share", 4);
        assertThat(PixelPlanDocument.read(new DocumentReader(written))).isEqualTo(plan);
    }

    @Test
    void anUnknownNameShouldBeShownWithItsPlace() {
        List<DocumentProblem> problems =
                problems(Map.of("url", "https://t.example/{{delivery.idd}}"));

        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().field()).isEqualTo("pixels[0].url");
        assertThat(problems.getFirst().message())
                .contains("1:21", "delivery.idd", "^", "delivery.id");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ftp://t.example/ | must be an http or https address",
                "https:///path | must be an http or https address",
                "https://me:pass@t.example/ | must not carry a user",
                "https://a b/ | must be an absolute http or https address with a host",
                "{{secret.url}} | must not name a secret where it begins with a value",
                "https://t.example/{{upper(secret.a)}} | must name a secret alone"
            })
    void anAddressThatCannotBeShouldBeRefused(String url, String message) {
        assertThat(problems(Map.of("url", url)))
                .extracting(DocumentProblem::field, DocumentProblem::message)
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.toList()).first().isEqualTo("pixels[0].url"))
                .satisfies(problem ->
                        assertThat(String.valueOf(problem.toList().getLast())).startsWith(message));
    }

    @Test
    void whatDoesNotFitShouldBeNamedWithItsPlace() {
        Map<String, Object> pixel =
                Map.of(
                        "url",
                        "https://t.example/",
                        "method",
                        "PUT",
                        "condition",
                        "{{#if secret.a}}true{{/if}}",
                        "headers",
                        Map.of("Host", "x"),
                        "colour",
                        "red");

        assertThat(problems(pixel))
                .extracting(DocumentProblem::field)
                .containsExactlyInAnyOrder(
                        "pixels[0].method",
                        "pixels[0].condition",
                        "pixels[0].headers.Host",
                        "pixels[0].colour");
    }

    @Test
    void pixelsOfOneNameShouldBeRefused() {
        Map<String, Object> pixel = Map.of("url", "https://t.example/");
        assertThat(problems(pixel, pixel))
                .extracting(DocumentProblem::toString)
                .singleElement()
                .asString()
                .contains("pixels[1].name", "another of the pixels is called 't.example' too");
    }

    @Test
    void moreThanTwentyPixelsShouldBeRefused() {
        DocumentReader reader =
                new DocumentReader(
                        Map.of(
                                "pixels",
                                Collections.nCopies(21, Map.of("url", "https://t.example/"))));
        PixelPlanDocument.read(reader);

        assertThat(reader.finish())
                .extracting(DocumentProblem::message)
                .contains("has 21 pixels; there may be 20");
    }

    @Test
    void constantsShouldNotTakeTheNamesOfOtherThings() {
        DocumentReader reader =
                new DocumentReader(
                        Map.of("values", Map.of("lead", "x", "a b", 1, "list", List.of(1))));
        PixelPlanDocument.read(reader);

        assertThat(reader.finish())
                .extracting(DocumentProblem::field)
                .containsExactlyInAnyOrder("values.lead", "values.a b", "values.list");
    }

    @Test
    void theHeaderOfTrackersShouldBeReadAndMayNotSayOtherwise() {
        Map<String, Object> header =
                Map.of("Integration", "Pixel Tracker", "Position", "After successful delivery");
        DocumentReader reader = new DocumentReader(Map.of("Pixel Tracker Configuration", header));
        PixelPlanDocument.read(reader);
        assertThat(reader.finish()).isEmpty();

        DocumentReader other =
                new DocumentReader(
                        Map.of("Pixel Tracker Configuration", Map.of("Position", "Before")));
        PixelPlanDocument.read(other);
        assertThat(other.finish()).hasSize(1);
    }

    @Test
    void secretsShouldBeNamedWithTheirFields() {
        PixelPlan plan =
                plan(
                        Map.of(
                                "url",
                                "https://t.example/?a={{secret.a}}",
                                "headers",
                                Map.of("X-Key", "{{secret.b}}")));

        assertThat(PixelPlanDocument.secrets(plan))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("a", "pixels[0].url", "b", "pixels[0].headers.X-Key"));
    }

    private static PixelPlan plan(Map<String, Object> pixel) {
        DocumentReader reader = new DocumentReader(Map.of("pixels", List.of(pixel)));
        PixelPlan plan = PixelPlanDocument.read(reader);
        assertThat(reader.finish()).isEmpty();
        return plan;
    }

    private static List<DocumentProblem> problems(Object... pixels) {
        DocumentReader reader = new DocumentReader(Map.of("pixels", List.of(pixels)));
        PixelPlanDocument.read(reader);
        return reader.finish();
    }
}
