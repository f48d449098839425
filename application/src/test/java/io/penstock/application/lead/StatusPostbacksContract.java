package io.penstock.application.lead;

import static io.penstock.application.lead.LeadChangeFixture.change;
import static io.penstock.application.lead.LeadFixture.lead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.penstock.application.pixel.PixelJob;
import io.penstock.application.pixel.PixelJournal;
import io.penstock.application.pixel.PixelOwner;
import io.penstock.application.pixel.PixelQueue;
import io.penstock.application.pixel.PixelStep;
import io.penstock.domain.cap.CapPeriod;
import io.penstock.domain.cap.CapType;
import io.penstock.domain.delivery.Lease;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.source.SourceId;
import io.penstock.domain.status.LeadStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What storage of leads promises of what their sources are told. */
public interface StatusPostbacksContract {

    LeadIntake intake();

    LeadChanges changes();

    Leads leads();

    PixelQueue pixelQueue();

    PixelJournal pixelJournal();

    @Test
    default void aNewLeadShouldBeToldOfOnce() {
        NewLead lead = lead().withPostback("Partner").build();

        intake().take(lead);

        assertThat(pixelJournal().of(lead.lead().id()))
                .extracting(record -> record.occasion().status(), record -> record.firing().pixel())
                .containsExactly(tuple("waiting", "Partner"));
        PixelJob job = claim(LeadFixture.NOON).getFirst();
        assertThat(Optional.of(job.run())).isEqualTo(lead.postbacks());
        assertThat(job.run().owner()).isEqualTo(PixelOwner.of(new SourceId(123)));
        assertThat(claim(LeadFixture.NOON)).isEmpty();
    }

    @Test
    default void aNewLeadWithoutPostbackShouldBeToldOfToNobody() {
        NewLead lead = lead().build();

        intake().take(lead);

        assertThat(claim(LeadFixture.NOON)).isEmpty();
        assertThat(pixelJournal().of(lead.lead().id())).isEmpty();
    }

    @Test
    default void aRefusedLeadShouldBeToldOfToNobody() {
        var full = LeadFixture.cap(5, CapPeriod.ANY, CapType.ANY, 1);
        intake().take(lead().promising(full).build());
        NewLead refused = lead().promising(full).withPostback("Partner").build();

        assertThat(intake().take(refused)).isInstanceOf(IntakeOutcome.PromiseBroken.class);

        assertThat(claim(LeadFixture.NOON)).isEmpty();
        assertThat(pixelJournal().of(refused.lead().id())).isEmpty();
    }

    @Test
    default void aChangeShouldBeToldOfWithWhatWasBeforeAndWhy() {
        StoredLead stored = taken(lead());
        LeadChange change =
                change(stored).to(LeadStatus.CANCELLED).because(17).withPostback("Partner").build();

        changes().change(change);

        PixelJob job = claim(LeadChangeFixture.AFTERNOON).getFirst();
        assertThat(Optional.of(job.run())).isEqualTo(change.postbacks());
        assertThat(job.run().occasion().previous()).contains("waiting");
        assertThat(job.run().occasion().reason()).isEqualTo(OptionalLong.of(17));
        assertThat(job.run().occasion().version()).isEqualTo(1);
    }

    @Test
    default void aChangeThatIsAskedForAgainShouldBeToldOfOnce() {
        StoredLead stored = taken(lead());
        LeadChange change = change(stored).to(LeadStatus.TRASH).withPostback("Partner").build();
        changes().change(change);

        assertThat(changes().change(change)).isInstanceOf(ChangeOutcome.Outdated.class);

        assertThat(pixelJournal().of(stored.lead().id())).hasSize(1);
        assertThat(claim(LeadChangeFixture.AFTERNOON)).hasSize(1);
    }

    @Test
    default void aRefusedChangeShouldBeToldOfToNobody() {
        var full = LeadFixture.cap(6, CapPeriod.ANY, CapType.ANY, 1);
        intake().take(lead().withCompany(6).build());
        StoredLead stored = taken(lead());
        LeadChange change =
                change(stored)
                        .to(LeadStatus.APPROVED)
                        .movedTo(6)
                        .promising(full)
                        .withPostback("Partner")
                        .build();

        assertThat(changes().change(change)).isInstanceOf(ChangeOutcome.PromiseBroken.class);

        assertThat(pixelJournal().of(stored.lead().id())).isEmpty();
        assertThat(claim(LeadChangeFixture.AFTERNOON)).isEmpty();
    }

    @Test
    default void theStatusesOfALeadShouldBeToldInTheirOrder() {
        StoredLead stored = taken(lead().withPostback("Partner"));
        changes().change(change(stored).to(LeadStatus.APPROVED).withPostback("Partner").build());
        Instant now = LeadChangeFixture.AFTERNOON;

        PixelJob first = claim(now).getFirst();
        assertThat(first.run().occasion().status()).isEqualTo("waiting");
        assertThat(claim(now.plusSeconds(2))).isEmpty();

        pixelQueue().write(first, 0, new PixelStep.Skipped("not wanted"));
        pixelQueue().release(first);

        assertThat(claim(now.plusSeconds(5)))
                .extracting(job -> job.run().occasion().status())
                .containsExactly("approved");
    }

    @Test
    default void otherLeadsShouldNotWaitForOneThatIsToldOfLater() {
        taken(lead().withPostback("Partner"));
        Instant now = LeadFixture.NOON;
        claim(now);
        LeadId other = taken(lead().withPostback("Partner")).lead().id();

        assertThat(claim(now)).extracting(job -> job.run().lead()).containsExactly(other);
    }

    @Test
    default void whatWaitsShouldNotHoldUpWhatIsDueAfterIt() {
        List<StoredLead> first =
                IntStream.range(0, 12)
                        .mapToObj(_ -> taken(lead().withPostback("Partner")))
                        .toList();
        Instant now = LeadChangeFixture.AFTERNOON;
        assertThat(claim(now)).hasSize(5);
        assertThat(claim(now)).hasSize(5);
        assertThat(claim(now)).hasSize(2);
        first.forEach(lead ->
                changes()
                        .change(
                                change(lead)
                                        .to(LeadStatus.APPROVED)
                                        .withPostback("Partner")
                                        .build()));
        LeadId free = taken(lead().at(now.plusMillis(1)).withPostback("Partner")).lead().id();

        assertThat(claim(now.plusMillis(1)))
                .extracting(job -> job.run().lead())
                .containsExactly(free);
    }

    private StoredLead taken(LeadFixture fixture) {
        NewLead lead = fixture.build();
        assertThat(intake().take(lead)).isInstanceOf(IntakeOutcome.Stored.class);
        return leads().find(lead.lead().id()).orElseThrow();
    }

    private List<PixelJob> claim(Instant now) {
        return pixelQueue()
                .claim(
                        5,
                        Set.of(),
                        new Lease("test", UUID.randomUUID().toString(), now.plusSeconds(30)),
                        now);
    }
}
