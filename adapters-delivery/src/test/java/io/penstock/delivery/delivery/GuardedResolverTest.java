package io.penstock.delivery.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GuardedResolverTest {

    @Test
    void resolveShouldKeepOnlyAllowedAddresses() throws UnknownHostException {
        GuardedResolver resolver = resolving("10.0.0.1", "1.1.1.1", "::1", "2606:4700::1111");

        assertThat(resolver.resolve("mixed.example"))
                .containsExactly(
                        InetAddress.ofLiteral("1.1.1.1"), InetAddress.ofLiteral("2606:4700::1111"));
    }

    @Test
    void resolveShouldRefuseWhenNoAddressIsLeft() {
        GuardedResolver resolver = resolving("10.0.0.1", "::1");

        assertThatExceptionOfType(AddressRefusedException.class)
                .isThrownBy(() -> resolver.resolve("inner.example"))
                .withMessageContainingAll("inner.example", "10.0.0.1");
    }

    private static GuardedResolver resolving(String... addresses) {
        NameService names =
                _ ->
                        Arrays.stream(addresses)
                                .map(InetAddress::ofLiteral)
                                .toArray(InetAddress[]::new);
        return new GuardedResolver(names, new AddressGuard(AllowedNetworks.NONE));
    }
}
