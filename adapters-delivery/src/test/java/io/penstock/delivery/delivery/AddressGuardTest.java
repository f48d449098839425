package io.penstock.delivery.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    private static final AddressGuard PUBLIC_ONLY = new AddressGuard(AllowedNetworks.NONE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.255.255.255",
                "10.0.0.0",
                "10.255.255.255",
                "100.64.0.0",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.255",
                "168.63.129.16",
                "169.254.169.254",
                "172.16.0.0",
                "172.31.255.255",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.255.255",
                "198.18.0.0",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.0",
                "255.255.255.255",
                "::",
                "::1",
                "::8.8.8.8",
                "::ffff:10.0.0.1",
                "64:ff9b::10.0.0.1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:a00:1::1",
                "3fff::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "febf::1",
                "fec0::1",
                "ff02::1"
            })
    void addressThatIsNotPublicShouldBeRefused(String address) {
        assertThat(PUBLIC_ONLY.allows(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.0",
                "192.167.255.255",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "::ffff:8.8.8.8",
                "64:ff9b::8.8.8.8",
                "2002:808:808::1",
                "2001:4860:4860::8888",
                "2a00:1450::1"
            })
    void publicAddressShouldBeAllowed(String address) {
        assertThat(PUBLIC_ONLY.allows(InetAddress.ofLiteral(address))).isTrue();
    }

    @Test
    void mappedAddressOfANameServiceShouldBeJudgedByWhatItMaps() throws UnknownHostException {
        assertThat(PUBLIC_ONLY.allows(mapped(127, 0, 0, 1))).isFalse();
        assertThat(PUBLIC_ONLY.allows(mapped(8, 8, 8, 8))).isTrue();
    }

    @Test
    void allowedNetworkShouldBeAllowedAndNothingBesideIt() {
        AddressGuard guard = new AddressGuard(AllowedNetworks.parse("10.1.0.0/16, fd00::/8"));

        assertThat(guard.allows(InetAddress.ofLiteral("10.1.255.255"))).isTrue();
        assertThat(guard.allows(InetAddress.ofLiteral("::ffff:10.1.0.1"))).isTrue();
        assertThat(guard.allows(InetAddress.ofLiteral("fd12::1"))).isTrue();
        assertThat(guard.allows(InetAddress.ofLiteral("10.2.0.0"))).isFalse();
        assertThat(guard.allows(InetAddress.ofLiteral("fc00::1"))).isFalse();
    }

    /** An IPv6 address that the JDK has not turned into an IPv4 one. */
    private static InetAddress mapped(int... embedded) throws UnknownHostException {
        byte[] bytes = new byte[16];
        bytes[10] = (byte) 0xff;
        bytes[11] = (byte) 0xff;
        for (int i = 0; i < embedded.length; i++) {
            bytes[12 + i] = (byte) embedded[i];
        }
        return Inet6Address.getByAddress("", bytes, 0);
    }
}
