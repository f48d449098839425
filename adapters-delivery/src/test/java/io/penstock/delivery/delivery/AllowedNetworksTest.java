package io.penstock.delivery.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.penstock.application.network.Cidr;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedNetworksTest {

    @Test
    void parseShouldReadNetworksSeparatedByCommas() {
        AllowedNetworks networks = AllowedNetworks.parse("127.0.0.0/8,10.1.0.0/16, ::1/128");

        assertThat(networks.networks())
                .extracting(Cidr::toString)
                .containsExactly("127.0.0.0/8", "10.1.0.0/16", "0:0:0:0:0:0:0:1/128");
    }

    @Test
    void parseShouldReadASingleAddress() {
        AllowedNetworks networks = AllowedNetworks.parse("10.1.2.3");

        assertThat(networks.contains(InetAddress.ofLiteral("10.1.2.3"))).isTrue();
        assertThat(networks.contains(InetAddress.ofLiteral("10.1.2.4"))).isFalse();
    }

    @Test
    void blankTextShouldAllowNothing() {
        assertThat(AllowedNetworks.parse("  ")).isEqualTo(AllowedNetworks.NONE);
    }

    @Test
    void prefixOfZeroShouldHoldAllAddressesOfItsVersion() {
        AllowedNetworks networks = AllowedNetworks.parse("0.0.0.0/0");

        assertThat(networks.contains(InetAddress.ofLiteral("255.255.255.255"))).isTrue();
        assertThat(networks.contains(InetAddress.ofLiteral("::1"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "10.1.0.0/33",
                "10.1.0.0/-1",
                "10.1.0.0/x",
                "10.1.0.0/",
                "10.1/16",
                "10",
                "::1/129",
                "10.1.2.3/16",
                "10.1.0.256/32",
                "buyer.example/8"
            })
    void parseShouldNameTheBadPart(String part) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AllowedNetworks.parse("127.0.0.0/8, " + part))
                .withMessageStartingWith("\"" + part + "\" is not a network");
    }

    @Test
    void parseShouldRefuseAnEmptyPart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AllowedNetworks.parse("127.0.0.0/8,"))
                .withMessageStartingWith("\"\" is not a network");
    }
}
