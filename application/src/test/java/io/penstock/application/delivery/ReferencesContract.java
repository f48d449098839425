package io.penstock.application.delivery;

import static io.penstock.application.delivery.DeliveryContract.attempt;
import static io.penstock.application.delivery.DeliveryContract.lease;
import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.lead.LeadFixture;
import io.penstock.application.lead.NewLead;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.lead.LeadId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** By what names every {@link Deliveries} finds leads; each test begins with an empty storage. */
public interface ReferencesContract extends DeliveryContract {

    CompanyId ACME = new CompanyId(5);

    Deliveries deliveries();

    private LeadId accept(String reference) {
        DeliveryJob job = takeAndClaim();
        accept(job, reference);
        return job.lead().id();
    }

    private void accept(DeliveryJob job, String reference) {
        AttemptOutcome accepted =
                new AttemptOutcome.Accepted(Optional.of(reference), Optional.empty());
        queue().settle(job, attempt(accepted), new Settlement.Delivered());
    }

    @Test
    default void aLeadShouldBeKnownByWhatItsCompanyAnswered() {
        LeadId lead = accept("Сделка 17 " + "x".repeat(180));
        accept("another");

        assertThat(deliveries().knownAs(ACME, " Сделка 17 " + "x".repeat(180), 2))
                .containsExactly(lead);
        assertThat(deliveries().knownAs(ACME, "сделка 17 " + "x".repeat(180), 2)).isEmpty();
        assertThat(deliveries().knownAs(new CompanyId(6), "another", 2)).isEmpty();
    }

    @Test
    default void leadsOfTheSameNameShouldBeToldUpToSoMany() {
        List<LeadId> leads =
                Stream.of(accept("B-1"), accept("B-1"), accept("B-1")).sorted().toList();

        assertThat(deliveries().knownAs(ACME, "B-1", 2))
                .containsExactlyElementsOf(leads.subList(0, 2));
        assertThat(deliveries().knownAs(ACME, "B-1", 5)).containsExactlyElementsOf(leads);
    }

    @Test
    default void aLeadShouldBeKnownByTheIdOfItsDeliveryToItsCompanyOnly() {
        NewLead lead = takeDue();
        String id = lead.delivery().orElseThrow().id().value();

        assertThat(deliveries().knownAs(ACME, id, 2)).containsExactly(lead.lead().id());
        assertThat(deliveries().knownAs(new CompanyId(6), id, 2)).isEmpty();
    }

    @Test
    default void aNameThatIsSettledTwiceShouldBeKeptOnce() {
        DeliveryJob job = takeAndClaim();
        accept(job, "B-1");
        accept(job, "B-1");

        assertThat(deliveries().knownAs(ACME, "B-1", 5)).containsExactly(job.lead().id());
    }

    @Test
    default void oneWhoAcceptsTwiceShouldHaveKeptBothNames() {
        intake().take(LeadFixture.lead().withDelivery().build());
        DeliveryJob slow = claim(1, lease("slow"), NOW).getFirst();
        DeliveryJob fast = claim(1, lease("fast"), LATER).getFirst();
        accept(fast, "B-1");
        accept(slow, "B-2");

        assertThat(deliveries().knownAs(ACME, "B-1", 5)).containsExactly(slow.lead().id());
        assertThat(deliveries().knownAs(ACME, "B-2", 5)).containsExactly(slow.lead().id());
    }
}
