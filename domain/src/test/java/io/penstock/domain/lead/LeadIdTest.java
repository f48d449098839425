package io.penstock.domain.lead;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeadIdTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a b",
                "é",
                "x'; drop table",
                "aaaaaaaaaabbbbbbbbbbccccccccccdddddddddde"
            })
    void whatCannotBeAnIdIsRefused(String text) {
        assertThat(LeadId.isValid(text)).isFalse();
    }

    @Test
    void lettersDigitsAndHyphensAreAnId() {
        assertThat(new LeadId("01k3-Ab").toString()).isEqualTo("01k3-Ab");
    }
}
