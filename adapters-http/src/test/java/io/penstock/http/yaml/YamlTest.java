package io.penstock.http.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class YamlTest {

    @Test
    void valuesAreReadAsWhatTheyAre() {
        Map<String, @Nullable Object> expected = new LinkedHashMap<>();
        expected.put("text", "a");
        expected.put("whole", 5);
        expected.put("decimal", new BigDecimal("12.50"));
        expected.put("flag", true);
        expected.put("nothing", null);
        expected.put("empty", "");
        expected.put("list", List.of(1, "two"));
        expected.put("13", Map.of("script", "#1\n#2\n"));

        assertThat(
                        YamlTree.read(
                                """
                                text: a
                                whole: 5
                                decimal: 12.50
                                flag: true
                                nothing:
                                empty: ""
                                list: [1, two]
                                13:
                                  script: |
                                    #1
                                    #2
                                """))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing", "---", "null"})
    void aDocumentWithoutContentIsEmpty(String content) {
        assertThat(YamlTree.read(content)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a: 1\\na: 2          | Duplicate        | 2",
                "a: &x [1]\\nb: *x    | Aliases          | 2",
                "a: &x k\\n*x : 2     | ALI              | 2",
                "a: 1\\n---\\nb: 2    | more after       | 2",
                "- 1                  | keys with values | 1",
                "a: .nan              | not finite       | 1",
                "a: \"\\uD800\"       | half             | 1",
                "a: !!binary aGk=     | Only texts       | 1",
                "a: [1                | expected         | 1"
            })
    void whatIsNotReadIsSaidWithItsLine(String content, String message, int line) {
        assertThatThrownBy(() -> YamlTree.read(content.replace("\\n", "\n")))
                .isInstanceOfSatisfying(
                        JacksonException.class,
                        e -> assertThat(e.getLocation().getLineNr()).isGreaterThanOrEqualTo(line))
                .hasMessageContaining(message);
    }

    @Test
    @Timeout(20)
    void aLongLineIsReadInReasonableTime() {
        String line = "x".repeat(16 * 1024 * 1024);

        assertThat(YamlTree.read("# " + line + "\na: 1")).hasSize(1);
        assertThat(YamlTree.read("a: '" + line + "'")).isEqualTo(Map.of("a", line));
    }

    @Test
    void nestingEndsSomewhere() {
        assertThat(YamlTree.read("a: " + "[".repeat(63) + "]".repeat(63))).hasSize(1);
        assertThatThrownBy(() -> YamlTree.read("a: " + "[".repeat(64) + "]".repeat(64)))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("deeper than 64");
        assertThatThrownBy(() -> YamlTree.read("[".repeat(1_000_000)))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void whatIsWrittenIsReadBackAsItWas() {
        Random random = new Random(11);
        for (int round = 0; round < 2_000; round++) {
            Map<String, @Nullable Object> tree = new LinkedHashMap<>();
            List<@Nullable Object> list = new ArrayList<>();
            for (int count = random.nextInt(4); count > 0; count--) {
                tree.put(text(random), text(random));
                list.add(text(random));
            }
            tree.put("list", list);
            tree.put("nested", Map.of("script", text(random)));

            String written = YamlText.of(tree);

            assertThatCode(() -> YamlTree.read(written)).as(written).doesNotThrowAnyException();
            assertThat(YamlTree.read(written)).as(written).isEqualTo(tree);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1e3",
                "0x1F",
                "true",
                "null",
                "~",
                "",
                " ",
                "on",
                "=",
                "<<",
                "*a",
                "&a",
                "- a",
                "a: b",
                "#1",
                "\"",
                "'",
                "a\rb",
                "a\r\nb",
                "\n",
                "\na",
                "a\n\n",
                " a\n b",
                "a \nb",
                "a\n\tb",
                "\t\na",
                "---\na",
                "a\n...\n",
                "\u0085",
                "\u2028a\n",
                "\uFEFFa\nb",
                "\u0000",
                "😀\n😀",
                "#1 😀\n"
            })
    void awkwardTextsAreReadBackAsTheyWere(String text) {
        Map<String, String> tree = Map.of("script", text);

        assertThat(YamlTree.read(YamlText.of(tree))).as(YamlText.of(tree)).isEqualTo(tree);
    }

    @Test
    void aScriptIsWrittenAsABlock() {
        assertThat(YamlText.of(Map.of("offers", Map.of("3", Map.of("script", "geo:ru #1\n#2\n")))))
                .isEqualTo(
                        """
                        offers:
                          3:
                            script: |
                              geo:ru #1
                              #2
                        """);
    }

    private static String text(Random random) {
        String letters = "abnytrue #:-|>'\"\n\n\r\t\\{}[]*&!%@`1.eЖ😀é\u0085\u2028 ";
        int[] points = letters.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int count = random.nextInt(14); count > 0; count--) {
            text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return text.toString();
    }
}
