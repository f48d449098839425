package io.penstock.application.account;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdentityTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 65})
    void identityShouldRefuseWhatStorageCannotKeep(int length) {
        String text = "a".repeat(length);

        assertThatThrownBy(() -> new RequestIdentity(text, "1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name");
        assertThatThrownBy(() -> new RequestIdentity("1", text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fingerprint");
    }
}
