package io.penstock.http.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.network.Cidr;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrustedProxiesTest {

    private static final InetAddress PROXY = InetAddress.ofLiteral("10.0.0.1");
    private static final InetAddress CALLER = InetAddress.ofLiteral("203.0.113.9");

    private final TrustedProxies proxies =
            new TrustedProxies(List.of(Cidr.parse("10.0.0.0/8"), Cidr.parse("fd00::/8")));

    @Test
    void callerShouldBeThePeerWhereNoProxyIsTrusted() {
        assertThat(TrustedProxies.NONE.client(PROXY, List.of("203.0.113.9"))).isEqualTo(PROXY);
    }

    @Test
    void callerShouldBeThePeerWhenThePeerIsNoTrustedProxy() {
        assertThat(proxies.client(CALLER, List.of("198.51.100.1"))).isEqualTo(CALLER);
    }

    @Test
    void callerShouldBeTheLastAddressThatIsNoProxys() {
        assertThat(proxies.client(PROXY, List.of("198.51.100.1, 203.0.113.9", "fd00::7")))
                .isEqualTo(CALLER);
        assertThat(proxies.client(PROXY, List.of("2001:db8::1")))
                .isEqualTo(InetAddress.ofLiteral("2001:db8::1"));
    }

    @Test
    void callerShouldBeTheFirstProxyWhereEveryAddressIsAProxys() {
        assertThat(proxies.client(PROXY, List.of("10.0.0.3, 10.0.0.2")))
                .isEqualTo(InetAddress.ofLiteral("10.0.0.3"));
        assertThat(proxies.client(PROXY, List.of())).isEqualTo(PROXY);
    }

    @Test
    void whatIsNoAddressShouldNotBeBelieved() {
        assertThat(proxies.client(PROXY, List.of("203.0.113.9, unknown, 10.0.0.2")))
                .isEqualTo(InetAddress.ofLiteral("10.0.0.2"));
        assertThat(proxies.client(PROXY, List.of("localhost"))).isEqualTo(PROXY);
        assertThat(proxies.client(PROXY, List.of(""))).isEqualTo(PROXY);
    }
}
