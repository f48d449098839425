package io.penstock.application.hold;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.Workbench;
import io.penstock.application.concurrency.Simultaneously;
import io.penstock.application.lead.ChangedLeads;
import io.penstock.application.lead.LeadChangeFixture;
import io.penstock.application.lead.LeadEvent;
import io.penstock.application.lead.LeadFixture;
import io.penstock.application.lead.StoredLead;
import io.penstock.application.report.Alert;
import io.penstock.application.report.Alerts;
import io.penstock.domain.offer.OfferId;
import io.penstock.domain.status.LeadStatus;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How every storage finds held leads and lets them expire; each test begins with an empty one. */
public interface HeldLeadsContract extends ChangedLeads {

    OfferId OFFER = new OfferId(7);
    Instant NOON = LeadFixture.NOON;

    Alerts alerts();

    private List<StoredLead> heldSince(Instant latest, int atMost) {
        return leads().heldSince(OFFER, latest, atMost);
    }

    @Test
    default void heldLeadsShouldBeFoundTheLongestWaitingFirst() {
        StoredLead later = take(LeadFixture.lead().held().at(NOON.plusMillis(1)));
        StoredLead sooner = take(LeadFixture.lead().held());
        take(LeadFixture.lead().held().at(NOON.plusMillis(2)));

        assertThat(heldSince(NOON.plusMillis(1), 10)).containsExactly(sooner, later);
        assertThat(heldSince(NOON.plusMillis(2), 1)).containsExactly(sooner);
        assertThat(heldSince(NOON.minusMillis(1), 10)).isEmpty();
    }

    @Test
    default void whatIsNotHeldOrOfAnotherOfferShouldNotBeFound() {
        take(LeadFixture.lead());
        take(LeadFixture.lead().held().withOffer(8));
        StoredLead trashed = take(LeadFixture.lead().held());
        make(LeadChangeFixture.change(trashed).to(LeadStatus.TRASH));
        StoredLead released = take(LeadFixture.lead().held());
        make(LeadChangeFixture.change(released).movedTo(5));

        assertThat(heldSince(NOON.plusSeconds(9), 10)).isEmpty();
    }

    @Test
    default void eachLeadShouldExpireOnceWhoeverIsAtIt() {
        List<StoredLead> held = new ArrayList<>();
        for (int lead = 0; lead < 230; lead++) {
            held.add(take(LeadFixture.lead().held()));
        }
        Workbench bench = new Workbench();
        bench.offerWith(
                7, Map.of("hold", Map.of("expire_after", "1 h", "then", "cancel", "reason", 9)));
        ExpireHeldLeads expire =
                new ExpireHeldLeads(
                        bench.live,
                        leads(),
                        changes(),
                        alerts(),
                        InstantSource.fixed(NOON.plusSeconds(3600)));

        List<Integer> expired = Simultaneously.run(3, _ -> expire::expire);
        int rest = expire.expire();

        assertThat(expired.stream().mapToInt(Integer::intValue).sum() + rest).isEqualTo(230);
        for (StoredLead lead : held) {
            StoredLead after = leads().find(lead.lead().id()).orElseThrow();
            assertThat(after.status()).isEqualTo(LeadStatus.CANCELLED);
            assertThat(after.reason()).hasValue(9);
            assertThat(after.held()).isEmpty();
            assertThat(leads().history(lead.lead().id()))
                    .extracting(LeadEvent::kind)
                    .containsExactly(LeadEvent.Kind.HELD, LeadEvent.Kind.EXPIRED);
        }
        assertThat(alerts().newest(Long.MAX_VALUE, 1000))
                .filteredOn(alert -> alert.kind() == Alert.Kind.EXPIRED)
                .hasSizeBetween(1, 4);
    }
}
