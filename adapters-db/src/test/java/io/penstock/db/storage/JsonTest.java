package io.penstock.db.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonTest {

    private static final String SMILE = "\uD83D\uDE00";

    @Test
    void nestedValuesAreReadAsTheyWereWritten() {
        Map<String, @Nullable Object> inner = new LinkedHashMap<>();
        inner.put("none", null);
        inner.put("", "");
        inner.put("list", Arrays.asList(1L, null, List.of(), Map.of(), List.of(true, "two")));
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("z", inner);
        object.put("a", List.of(Map.of("deep", List.of(inner))));

        assertThat(Json.read(Json.write(object))).isEqualTo(object);
        assertThat(Json.read(Json.write(object)).keySet()).containsExactly("z", "a");
    }

    @Test
    void anEmptyObjectIsTwoBraces() {
        assertThat(text(Json.write(Map.of()))).isEqualTo("{}");
        assertThat(text(Json.write(_ -> {}))).isEqualTo("{}");
    }

    @Test
    void numbersKeepTheirExactValue() {
        BigInteger huge = BigInteger.TEN.pow(2_000).add(BigInteger.ONE);
        List<Object> numbers =
                List.of(
                        0L,
                        Long.MIN_VALUE,
                        Long.MAX_VALUE,
                        huge,
                        huge.negate(),
                        new BigDecimal("0.10"),
                        new BigDecimal("1E+400"),
                        new BigDecimal("-1.5E-400"));

        assertThat(Json.read(Json.write(Map.of("numbers", numbers))))
                .isEqualTo(Map.of("numbers", numbers));
    }

    @Test
    void otherNumbersAreReadAsWhatTheyShow() {
        List<Object> numbers = List.of(7, (short) 8, 0.1, 2.5f);

        assertThat(text(Json.write(Map.of("numbers", numbers))))
                .isEqualTo("{\"numbers\":[7,8,0.1,2.5]}");
    }

    @Test
    void controlCharactersAndQuotesAreReadAsTheyWereWritten() {
        StringBuilder characters = new StringBuilder("\"\\/\u007F\u2028");
        for (char character = 0; character < ' '; character++) {
            characters.append(character);
        }
        Map<String, Object> object = Map.of(characters.toString(), characters.toString());

        assertThat(Json.read(Json.write(object))).isEqualTo(object);
        assertThat(text(Json.write(object))).doesNotContain("\n", "\t", "\0");
    }

    @Test
    void halfASurrogatePairBecomesAQuestionMark() {
        Map<String, String> halves =
                Map.of(
                        "\uD83D", "?",
                        "\uDE00", "?",
                        "a\uD83Db", "a?b",
                        "\uDE00\uD83D", "??",
                        "\uD83Dя", "?я");

        halves.forEach((half, shown) ->
                assertThat(
                                Json.read(
                                        Json.write(
                                                Map.of(
                                                        half,
                                                        List.of(Map.of("inner", half + SMILE))))))
                        .isEqualTo(Map.of(shown, List.of(Map.of("inner", shown + SMILE)))));
    }

    @Test
    void aBackslashAndTheNameOfASurrogateAreText() {
        Map<String, Object> object = Map.of("\\uD83D", "\\\\uDE00");

        assertThat(Json.read(Json.write(object))).isEqualTo(object);
    }

    @Test
    void longTextsAreReadAsTheyWereWrittenWhereverAPairFalls() {
        for (int length = 1_990; length < 2_010; length++) {
            String text = "x".repeat(length) + SMILE + "я".repeat(length) + SMILE;
            Map<String, Object> object = Map.of("name", text.repeat(5), text, true);

            assertThat(Json.read(Json.write(object))).isEqualTo(object);
        }
    }

    @Test
    void namesAndValuesThatAreGivenOneByOneAreWrittenAsAMapIs() {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("first", Map.of("half", "\uDE00"));
        object.put("second", new BigDecimal("0.10"));

        byte[] bytes =
                Json.write(json ->
                        object.forEach((name, value) -> {
                            json.writeName(Json.name(name));
                            Json.value(json, value);
                        }));

        assertThat(bytes).isEqualTo(Json.write(object));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
