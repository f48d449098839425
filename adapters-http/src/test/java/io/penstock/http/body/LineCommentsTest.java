package io.penstock.http.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineCommentsTest {

    @Test
    void commentsShouldBecomeBlanksWithoutMovingAnything() {
        assertThat(
                        LineComments.blanked(
                                "// all of it\n{\"a\": 1, // one, isn't it\n\"b\": 2 //two\n}"))
                .isEqualTo(
                        " ".repeat(12)
                                + "\n{\"a\": 1,"
                                + " ".repeat(17)
                                + "\n\"b\": 2"
                                + " ".repeat(6)
                                + "\n}");
    }

    @Test
    void textsShouldKeepTheirSlashes() {
        String json = "{\"a\": \"x // y\", \"b\": \"\\\" // z\", \"c\": \"https://a.example\"}";
        assertThat(LineComments.blanked(json)).isEqualTo(json);
        String yaml = "{a: https://a.example, b: 'x // y'}";
        assertThat(LineComments.blanked(yaml)).isEqualTo(yaml);
    }

    @Test
    void otherYamlShouldBeLeftAlone() {
        String yaml = "a: |\n  // no comment\n";
        assertThat(LineComments.blanked(yaml)).isEqualTo(yaml);
    }
}
