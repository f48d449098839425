package io.penstock.http.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SealedAnswerTest {

    private static final byte[] KEY = new byte[32];
    private static final byte[] OTHER_KEY =
            "an other key of thirty-two bytes".getBytes(StandardCharsets.US_ASCII);

    private final Answer answer =
            Answer.json(201, Map.of("phone", "+7 900 0000000")).withHeader("Location", "/leads/1");

    @Test
    void answerShouldBeReadWithTheKeyThatSealedIt() {
        Answer opened = SealedAnswer.open(SealedAnswer.seal(answer, KEY), KEY);

        assertThat(opened).usingRecursiveComparison().isEqualTo(answer);
    }

    @Test
    void answerShouldNotBeReadWithoutTheKey() {
        String sealed = SealedAnswer.seal(answer, KEY);

        assertThat(new String(Base64.getDecoder().decode(sealed), StandardCharsets.ISO_8859_1))
                .doesNotContain("900")
                .doesNotContain("Location");
        assertThatThrownBy(() -> SealedAnswer.open(sealed, OTHER_KEY))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void sameAnswerShouldLookDifferentEachTime() {
        assertThat(SealedAnswer.seal(answer, KEY)).isNotEqualTo(SealedAnswer.seal(answer, KEY));
    }
}
