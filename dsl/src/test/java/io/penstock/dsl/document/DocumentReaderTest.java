package io.penstock.dsl.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DocumentReaderTest {

    private enum Colour {
        RED,
        DARK_BLUE
    }

    @Test
    void looseSectionShouldReadKeysAsPeopleWriteThem() {
        DocumentReader reader =
                new DocumentReader(
                        tree("limits", tree("Pool Size", 3, "names", tree("A B", 1, "a_b", 2))));

        DocumentReader limits = reader.looseSection("limits").orElseThrow();
        DocumentReader names = limits.names("names").orElseThrow();

        assertThat(limits.whole("pool_size", 1, 9)).contains(3L);
        assertThat(names.whole("A B", 1, 9)).contains(1L);
        assertThat(names.whole("a_b", 1, 9)).contains(2L);
        assertThat(reader.finish()).isEmpty();
    }

    @Test
    void looseSectionShouldNameThePlaceAsItIsWritten() {
        DocumentReader reader =
                new DocumentReader(
                        tree("limits", tree("Pool Size", 30, "POOL-SIZE", 2, "Colour", "red")));

        DocumentReader limits = reader.looseSection("limits").orElseThrow();

        assertThat(limits.whole("pool_size", 1, 9)).isEmpty();
        assertThat(reader.finish())
                .containsExactly(
                        new DocumentProblem("limits.Pool Size", "must be from 1 to 9, not 30"),
                        new DocumentProblem("limits.POOL-SIZE", "is given already, as Pool Size"),
                        new DocumentProblem("limits.Colour", "is not known"));
    }

    @Test
    void readShouldGiveEveryKindOfValue() {
        DocumentReader reader =
                new DocumentReader(
                        tree(
                                "name",
                                "Acme",
                                "enabled",
                                true,
                                "share",
                                40,
                                "price",
                                "12.5000",
                                "fee",
                                0.25,
                                "timeout",
                                "5 seconds",
                                "pause",
                                250,
                                "endpoint",
                                "https://buyer.example/leads",
                                "colour",
                                "dark_blue",
                                "tags",
                                List.of("a", "b"),
                                "call_center",
                                List.of(1, 2L)));

        assertThat(reader.requiredText("name", 20)).isEqualTo("Acme");
        assertThat(reader.flag("enabled")).contains(true);
        assertThat(reader.whole("share", 0, 100)).contains(40L);
        assertThat(reader.money("price")).contains(new BigDecimal("12.5000"));
        assertThat(reader.money("fee")).contains(new BigDecimal("0.25"));
        assertThat(reader.duration("timeout", Duration.ZERO, Duration.ofMinutes(1)))
                .contains(Duration.ofSeconds(5));
        assertThat(reader.duration("pause", Duration.ZERO, Duration.ofMinutes(1)))
                .contains(Duration.ofMillis(250));
        assertThat(reader.httpAddress("endpoint"))
                .contains(URI.create("https://buyer.example/leads"));
        assertThat(reader.choice("colour", Colour.class)).contains(Colour.DARK_BLUE);
        assertThat(reader.texts("tags")).containsExactly("a", "b");
        assertThat(reader.wholes("call_center", 1, 9)).containsExactly(1L, 2L);
        assertThat(reader.text("note", 10)).isEmpty();
        assertThat(reader.finish()).isEmpty();
    }

    @Test
    void moneyShouldBeNoMoreThanAStorageKeeps() {
        DocumentReader reader =
                new DocumentReader(
                        tree(
                                "price", "1e15",
                                "fee", "-1000000000000000.01",
                                "limit", "999999999999999.9999",
                                "none", "0e20"));

        assertThat(reader.money("limit")).contains(new BigDecimal("999999999999999.9999"));
        assertThat(reader.money("price")).isEmpty();
        assertThat(reader.money("fee")).isEmpty();
        reader.money("none");
        assertThat(said(reader))
                .isEqualTo(
                        """
                        price must have at most 15 digits before the point
                        fee must have at most 15 digits before the point\
                        """);
    }

    @Test
    void finishShouldNameWhatWasExpectedAndWhatCame() {
        DocumentReader reader =
                new DocumentReader(
                        tree(
                                "name", 5,
                                "enabled", "yes",
                                "share", 101,
                                "count", 1.5,
                                "price", "1.23456",
                                "timeout", "2 h",
                                "endpoint", "ftp://buyer.example",
                                "colour", "green",
                                "tags", Arrays.asList("a", null, 3)));
        reader.text("name", 10);
        reader.flag("enabled");
        reader.whole("share", 0, 100);
        reader.whole("count", 0, 100);
        reader.money("price");
        reader.duration("timeout", Duration.ofMillis(500), Duration.ofMinutes(5));
        reader.httpAddress("endpoint");
        reader.choice("colour", Colour.class);
        reader.texts("tags");
        reader.require("owner");

        assertThat(said(reader))
                .isEqualTo(
                        """
                        name must be text, not a number
                        enabled must be true or false, not text
                        share must be from 0 to 100, not 101
                        count must be a whole number, not 1.5
                        price must have at most 4 decimals
                        timeout must be from 500 milliseconds to 5 minutes, not 2 hours
                        endpoint must be an http or https address, not 'ftp://buyer.example'
                        colour must be one of red, dark_blue, not 'green'
                        tags[1] must not be empty
                        tags[2] must be text, not a number
                        owner is required\
                        """);
    }

    @Test
    void finishShouldReportNestedProblemsInDocumentOrderWithPaths() {
        DocumentReader reader =
                new DocumentReader(
                        tree(
                                "delivery", tree("endpont", "x", "retries", true),
                                "cases", List.of(tree("at", 1), "text"),
                                "nmae", "Acme"));
        reader.text("name", 10);
        reader.sections("cases").forEach(each -> each.text("at", 30));
        DocumentReader delivery = reader.section("delivery").orElseThrow();
        delivery.httpAddress("endpoint");
        delivery.whole("retries", 0, 9);

        assertThat(said(reader))
                .isEqualTo(
                        """
                        delivery.endpont is not known; did you mean endpoint?
                        delivery.retries must be a whole number, not true
                        cases[1] must be a section, not text
                        cases[0].at must be text, not a number
                        nmae is not known; did you mean name?\
                        """);
    }

    @Test
    void requiredTextShouldGiveAHarmlessFallback() {
        DocumentReader reader = new DocumentReader(tree("name", " "));

        assertThat(reader.requiredText("name", 10)).isBlank();
        assertThat(reader.requiredText("title", 10)).isEmpty();
        assertThat(said(reader)).isEqualTo("name must not be empty\ntitle is required");
    }

    private static String said(DocumentReader reader) {
        return reader.finish().stream()
                .map(DocumentProblem::toString)
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, @Nullable Object> tree(Object... keysAndValues) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        for (int index = 0; index < keysAndValues.length; index += 2) {
            tree.put(keysAndValues[index].toString(), keysAndValues[index + 1]);
        }
        return tree;
    }
}
