package io.penstock.dsl.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerVariablesTest {

    private static final String JSON =
            "{\"ok\":true,\"id\":7,\"none\":null,\"tags\":[\"a\",\"b\"],\"one\":[\"x\"],"
                    + "\"nested\":{\"error\":\"late\"}}";

    @Test
    void jsonPathsShouldFindValues() {
        assertThat(json("$.ok")).isEqualTo(true);
        assertThat(json("$.id")).isEqualTo(7);
        assertThat(json("$.nested.error")).isEqualTo("late");
        assertThat(json("$..error")).isEqualTo("late");
        assertThat(json("$.tags")).isEqualTo(List.of("a", "b"));
        assertThat(json("$.tags[1]")).isEqualTo("b");
        assertThat(json("$.one")).isEqualTo("x");
        assertThat(json("$.nested")).isEqualTo("{\"error\":\"late\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$.none", "$.missing", "$.missing.deep", "$.tags[9]", "$.id.deep"})
    void whatIsNotThereShouldBeMissing(String path) {
        assertThat(json(path)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "<html>", "{\"a\":", "nonsense"})
    void bodyThatIsNoJsonShouldHaveNoSuchValues(String body) {
        assertThat(new AnswerVariables(200, Map.of(), body).value("$.a")).isNull();
    }

    @Test
    void xPathsShouldFindTextAndNumbers() {
        String body = "<r a='1'><x> one </x><x>two</x><n:y xmlns:n='urn:n'>3</n:y></r>";

        assertThat(xml(body, "/r/x")).isEqualTo("one");
        assertThat(xml(body, "/r/@a")).isEqualTo("1");
        assertThat(xml(body, "//x[2]")).isEqualTo("two");
        assertThat(xml(body, "/r/z")).isNull();
        assertThat(xml("no xml", "/r")).isNull();
        assertThat(xml("<!DOCTYPE r><r>1</r>", "/r")).isNull();
    }

    @Test
    void whatTheLibraryTripsOverShouldBeMissing() {
        assertThat(new AnswerVariables(200, Map.of(), "{\"a\":[]}").value("$.a.first()")).isNull();
        assertThat(
                        new AnswerVariables(200, Map.of(), "{\"i\":[{\"p\":NaN}]}")
                                .value("$.i[?(@.p > 1)]"))
                .isIn(null, List.of());
    }

    @Test
    void nestedValuesShouldNotBeWrittenOutAgainAndAgain() {
        String nested = "{\"e\":".repeat(300) + "1" + "}".repeat(300);

        assertThat(new AnswerVariables(200, Map.of(), nested).value("$..e")).isEqualTo(List.of(1));
    }

    @Test
    void tooDeepABodyShouldHaveNoValues() {
        String xmlBody = "<a>".repeat(100_000) + "</a>".repeat(100_000);
        String jsonBody = "[".repeat(100_000) + "]".repeat(100_000);

        assertThat(xml(xmlBody, "//a")).isNull();
        assertThat(new AnswerVariables(200, Map.of(), jsonBody).value("$..a")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$.a[",
                "$['a",
                "$[?(@.a =~ /x+/)]",
                "/a[",
                "//",
                "stat",
                "header.x",
                "headers."
            })
    void namesWithoutSenseShouldBeRefused(String name) {
        assertThat(AnswerScope.problem(name)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status",
                "body",
                "headers.X-Id",
                "$.a",
                "$['a b'][0]",
                "/a/b",
                "//a[@b='c']"
            })
    void namesWithSenseShouldBeTaken(String name) {
        assertThat(AnswerScope.problem(name)).isEmpty();
    }

    private static @Nullable Object json(String path) {
        return new AnswerVariables(200, Map.of(), JSON).value(path);
    }

    private static @Nullable Object xml(String body, String path) {
        return new AnswerVariables(200, Map.of(), body).value(path);
    }
}
