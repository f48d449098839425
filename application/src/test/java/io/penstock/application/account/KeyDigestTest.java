package io.penstock.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class KeyDigestTest {

    private static final String HEX =
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void digestShouldBeTheSha256OfTheKey() {
        assertThat(KeyDigest.of("abc").hex()).isEqualTo(HEX);
    }

    @Test
    void digestShouldEqualTheOneThatWasWritten() {
        assertThat(KeyDigest.ofHex(HEX))
                .isEqualTo(KeyDigest.of("abc"))
                .hasSameHashCodeAs(KeyDigest.of("abc"))
                .isNotEqualTo(KeyDigest.of("abd"));
    }

    @Test
    void digestShouldNotShowItself() {
        assertThat(KeyDigest.of("abc").toString()).doesNotContain(HEX.substring(0, 8));
    }

    @Test
    void textThatIsNoDigestShouldBeRefused() {
        assertThatThrownBy(() -> KeyDigest.ofHex("ba78"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
