package io.penstock.delivery.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.delivery.ConnectionSettings;
import io.penstock.domain.delivery.DeliveryMethod;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class BuyerClientsTest {

    private static final int MOST = 3;

    @AutoClose private final BuyerClients clients = new BuyerClients(BuyerClientsTest::make, MOST);

    @Test
    void oneEndpointShouldHaveOneClient() {
        try (SharedClient first = clients.of(method(1));
                SharedClient second = clients.of(method(1))) {
            assertThat(first).isSameAs(second);
        }
    }

    @Test
    void clientsBeyondTheBoundShouldBeClosedTheLongestUnusedFirst() {
        for (int endpoint = 0; endpoint < MOST; endpoint++) {
            clients.of(method(endpoint)).close();
        }
        SharedClient second = clients.of(method(1));
        second.close();
        SharedClient first = clients.of(method(0));
        first.close();

        clients.of(method(MOST)).close();

        assertThat(clients.count()).isEqualTo(MOST);
        assertThat(clients.of(method(0))).isSameAs(first);
        assertThat(clients.of(method(1))).isSameAs(second);
    }

    @Test
    void clientsInUseShouldStayAlsoBeyondTheBound() {
        for (int endpoint = 0; endpoint < 2 * MOST; endpoint++) {
            clients.of(method(endpoint));
        }

        assertThat(clients.count()).isEqualTo(2 * MOST);
    }

    @Test
    void tidyingShouldCloseWhatIsUnusedAndNothingElse() {
        SharedClient used = clients.of(method(1));
        SharedClient unused = clients.of(method(2));
        unused.close();

        clients.tidy(Duration.ZERO);

        assertThat(clients.count()).isEqualTo(1);
        assertThat(clients.of(method(1))).isSameAs(used);
        assertThat(clients.of(method(2))).isNotSameAs(unused);
    }

    @Test
    void retiredClientShouldNotBeEntered() {
        SharedClient client = clients.of(method(1));

        assertThat(client.retire()).isFalse();
        client.close();
        assertThat(client.retire()).isTrue();
        assertThat(client.enter()).isFalse();
    }

    private static DeliveryMethod method(int endpoint) {
        return DeliveryRequestFixture.to(URI.create("http://127.0.0.1/" + endpoint)).method();
    }

    private static BuyerClient make(ConnectionSettings settings) {
        AddressGuard guard = new AddressGuard(AllowedNetworks.NONE);
        return new BuyerClient(
                settings,
                new GuardedResolver(InetAddress::getAllByName, guard),
                DefaultClientTlsStrategy.createDefault());
    }
}
