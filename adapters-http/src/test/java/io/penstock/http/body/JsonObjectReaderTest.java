package io.penstock.http.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.http.problem.ProblemException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonObjectReaderTest {

    @Test
    void readShouldKeepOrderAndKinds() {
        Map<String, ?> object =
                JsonObjectReader.read("{\"b\":1,\"a\":[true,null,\"x\",{\"c\":{}}],\"\":false}");

        assertThat(object.keySet()).containsExactly("b", "a", "");
        assertThat(object.get("a"))
                .isEqualTo(Arrays.asList(true, null, "x", Map.of("c", Map.of())));
    }

    @Test
    void readShouldKeepNumbersExact() {
        Map<String, ?> object =
                JsonObjectReader.read(
                        "{\"a\":0.10,\"b\":12345678901234567890,\"c\":9007199254740993,\"d\":1e400}");

        assertThat(List.<Object>copyOf(object.values()))
                .containsExactly(
                        new BigDecimal("0.10"),
                        new BigInteger("12345678901234567890"),
                        9007199254740993L,
                        new BigDecimal("1e400"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":1,                | line 1, column 8",
                "{\"a\" 1}                | line 1, column 6",
                "{\"a\":1,\"a\":2}        | the key 'a' is there twice",
                "{\"a\":{\"b\":1,\"b\":1}} | the key 'b' is there twice",
                "{} {}                    | there is more after the JSON object",
                "{} x                     | line 1, column 4",
                "[]                       | must be a JSON object",
                "\"text\"                 | must be a JSON object",
                "null                     | must be a JSON object",
                "``                       | must be a JSON object",
                "{\"a\":NaN}              | Non-standard token 'NaN'.",
                "{\"a\":01}               | line 1, column 7",
                "{\"a\":1,}               | line 1, column 8",
                "{'a':1}                  | line 1, column 2",
                "{\"a\":\"\\ud800\"}      | half a character",
            })
    void readShouldSayWhatIsWrong(String text, String complaint) {
        assertThatThrownBy(() -> JsonObjectReader.read(text))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith("The body is not readable JSON")
                .hasMessageContaining(complaint)
                .hasMessageNotContainingAny("`", "Source", "Feature");
    }

    @Test
    void readShouldCountLines() {
        assertThatThrownBy(() -> JsonObjectReader.read("{\n  \"a\": 1,\n  b\n}"))
                .hasMessageContaining("line 3, column 3");
    }

    @Test
    void readShouldAllowDepthUpToTheLimit() {
        String deepest = "[".repeat(JsonObjectReader.MAXIMUM_DEPTH - 1);
        String closing = "]".repeat(JsonObjectReader.MAXIMUM_DEPTH - 1);

        assertThat(JsonObjectReader.read("{\"a\":" + deepest + closing + "}")).hasSize(1);
        assertThatThrownBy(() -> JsonObjectReader.read("{\"a\":[" + deepest + closing + "]}"))
                .isInstanceOf(ProblemException.class)
                .hasMessageEndingWith("exceeds the maximum allowed (64).");
    }

    @ParameterizedTest
    @ValueSource(ints = {10_000, 200_000})
    void readShouldSurviveHostileDepth(int depth) {
        assertThatThrownBy(() -> JsonObjectReader.read("{\"a\":".repeat(depth)))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void readShouldRefuseNumbersThatAreTooLong() {
        assertThatThrownBy(() -> JsonObjectReader.read("{\"a\":" + "9".repeat(5000) + "}"))
                .isInstanceOf(ProblemException.class);
    }
}
