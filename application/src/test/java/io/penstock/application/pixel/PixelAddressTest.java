package io.penstock.application.pixel;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.dsl.template.Templates;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PixelAddressTest {

    private static final Map<String, Object> VALUES =
            Map.of(
                    "pb", "https://p.example/a?x=1#top",
                    "bare", "p.example",
                    "name", "Ann & Co #1/ü",
                    "odd", "https://p.example/a b?q=100%&r=[1]");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://t.example/p | https://t.example/p?q=1",
                "https://t.example/p?a=b | https://t.example/p?a=b&q=1",
                "https://t.example/p? | https://t.example/p?q=1",
                "https://t.example#f | https://t.example?q=1#f",
                "https://t.example/{{name}} | https://t.example/Ann%20%26%20Co%20%231%2F%C3%BC?q=1",
                "{{pb}} | https://p.example/a?x=1&q=1#top",
                "{{odd}} | https://p.example/a%20b?q=100%25&r=%5B1%5D&q=1",
                "{{#if missing}}x{{/if}}{{pb}} | https://p.example/a?x=1&q=1#top",
                "https://t.example/{{missing}}/ä | https://t.example//%C3%A4?q=1",
                "http://[::1]:8080/{{pb}} | http://[::1]:8080/https%3A%2F%2Fp.example%2Fa%3Fx%3D1%23top?q=1"
            })
    void valuesShouldStandWhereTheyAreAndParametersBeforeTheFragment(String url, String expected) {
        assertThat(address(url))
                .isInstanceOfSatisfying(
                        PixelAddress.Found.class,
                        found -> assertThat(found.address()).hasToString(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{{missing}} | not ''",
                "{{bare}} | not 'p.example?q=1'",
                "https://{{missing}}/x | with a host",
                "https://u:p@{{bare}}/ | must not carry a user"
            })
    void whatIsNoAddressShouldBeSaid(String url, String expected) {
        assertThat(address(url))
                .isInstanceOfSatisfying(
                        PixelAddress.Wrong.class,
                        wrong ->
                                assertThat(wrong.problem())
                                        .contains(expected.replace("''", "'?q=1'")));
    }

    @Test
    void anAddressShouldNotBeLongerThanItMayBe() {
        assertThat(PixelAddress.of("https://t.example/" + "x".repeat(PixelAddress.LONGEST)))
                .isEqualTo(new PixelAddress.Wrong("must have at most 16,384 characters"));
    }

    private static PixelAddress address(String url) {
        return PixelAddress.of(
                Templates.parse(url, PixelScope.ofDeliveries()).template().orElseThrow(),
                VALUES::get,
                "q=1");
    }
}
