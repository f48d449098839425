package io.penstock.application.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressesTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "0.0.0.0, 0.0.0.0",
        "255.255.255.255, 255.255.255.255",
        "2001:DB8::1, 2001:db8:0:0:0:0:0:1",
        "::, 0:0:0:0:0:0:0:0",
        "::ffff:203.0.113.7, 203.0.113.7",
        "64:ff9b::203.0.113.7, 64:ff9b:0:0:0:0:cb00:7107",
    })
    void parseShouldReadAddressesAsTheyAreWritten(String text, String expected) {
        assertThat(IpAddresses.parse(text).map(InetAddress::getHostAddress)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "example.com",
                "1",
                "127.1",
                "1.2.3",
                "1.2.3.4.5",
                "1.2.3.256",
                "01.2.3.4",
                "0x7f.0.0.1",
                "٢٠٣.0.113.7",
                "1.2.3.4 ",
                "1.2.3.4:80",
                "[::1]",
                "fe80::1%eth0",
                "fe80::1%1",
                "::1::",
                "1:2:3:4:5:6:7",
                ":",
                "12345::",
                "cafe",
                "2001:db8::/32",
            })
    void parseShouldRefuseNamesAndAnythingElse(String text) {
        assertThat(IpAddresses.parse(text)).isEmpty();
    }
}
