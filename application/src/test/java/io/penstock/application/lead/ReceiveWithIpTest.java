package io.penstock.application.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.Workbench;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.Attribute;
import io.penstock.dsl.document.DocumentProblem;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiveWithIpTest {

    private static final InetAddress KNOWN = InetAddress.ofLiteral("203.0.113.7");

    private final Workbench bench = new Workbench();

    @BeforeEach
    void offer() {
        bench.company(1);
        bench.company(2);
        bench.offer(1, "geoip:kz #1\n#2");
        bench.countries = address -> address.equals(KNOWN) ? Optional.of("kz") : Optional.empty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.7", " 203.0.113.7 ", "::ffff:203.0.113.7"})
    void aLeadIsRoutedByTheCountryOfItsAddress(String ip) {
        StoredLead lead = bench.take(Map.of("offer", 1, "ip", ip));

        assertThat(lead.company()).contains(new CompanyId(1));
        assertThat(lead.lead().attributes().text(Attribute.GEOIP)).isEqualTo("kz");
        assertThat(lead.lead().fields().values()).containsEntry("ip", ip);
        assertThat(bench.leads.find(lead.lead().id())).contains(lead);
    }

    @Test
    void theCountryThatTheLeadCarriesIsKept() {
        StoredLead lead = bench.take(Map.of("offer", 1, "ip", "203.0.113.7", "geoip", "us"));

        assertThat(lead.lead().attributes().text(Attribute.GEOIP)).isEqualTo("us");
        assertThat(lead.company()).contains(new CompanyId(2));
    }

    @Test
    void anAddressThatIsNotKnownSetsNoCountry() {
        StoredLead lead = bench.take(Map.of("offer", 1, "ip", "203.0.113.8"));

        assertThat(lead.lead().attributes().has(Attribute.GEOIP)).isFalse();
    }

    @Test
    void anEmptyAddressIsNone() {
        assertThat(bench.receive(Map.of("offer", 1, "ip", ""))).isInstanceOf(Receipt.Taken.class);
    }

    @Test
    void whatIsNoAddressIsRefused() {
        assertThat(bench.receive(Map.of("offer", 1, "ip", "localhost")))
                .isEqualTo(invalid("must be an IPv4 or IPv6 address, not 'localhost'"));
        assertThat(bench.receive(Map.of("offer", 1, "ip", 127)))
                .isEqualTo(invalid("must be an IPv4 or IPv6 address, not 127"));
    }

    private static Receipt invalid(String message) {
        return new Receipt.Invalid(List.of(new DocumentProblem("ip", message)));
    }
}
