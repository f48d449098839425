package io.penstock.bootstrap.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InternationalPhoneNumbersTest {

    private final InternationalPhoneNumbers numbers = new InternationalPhoneNumbers();

    @ParameterizedTest
    @CsvSource({
        "ru, 8 (911) 000-00-00",
        "ru, +7 911 000 00 00",
        "RU, 9110000000",
        "kz, +7-911-000-00-00",
        "us, 011 7 911 000 0000",
        "de, 00 7 911 000 0000",
        "ru, tel:+7-911-000-00-00",
        "ru, ８９１１０００００００",
    })
    void waysToWriteOneNumberShouldBeThatNumber(String country, String text) {
        assertThat(numbers.e164(text, Optional.of(country))).contains("+79110000000");
    }

    @Test
    void numberWithACountryCodeShouldNeedNoCountry() {
        assertThat(numbers.e164("+1 202 555-0123", Optional.empty())).contains("+12025550123");
        assertThat(numbers.e164("202 555-0123", Optional.empty())).isEmpty();
        assertThat(numbers.e164("202 555-0123", Optional.of("us"))).contains("+12025550123");
    }

    @ParameterizedTest
    @CsvSource({
        "us, call me",
        "us, ''",
        "us, +",
        "us, 123",
        "us, 79110000000",
        "ru, +7 911 000 00 00 00 00 00 00",
        "xx, 2025550123",
        "uk, 020 7946 0018",
    })
    void whatIsNoNumberOfTheCountryShouldBeNone(String country, String text) {
        assertThat(numbers.e164(text, Optional.of(country))).isEmpty();
    }

    @Test
    void extensionShouldNotTellNumbersApart() {
        assertThat(numbers.e164("+1 202 555-0123 ext. 7", Optional.empty()))
                .contains("+12025550123");
    }

    @Test
    void longTextShouldBeNone() {
        assertThat(numbers.e164("1".repeat(100_000), Optional.of("us"))).isEmpty();
    }
}
