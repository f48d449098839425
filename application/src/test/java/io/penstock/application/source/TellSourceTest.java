package io.penstock.application.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.Workbench;
import io.penstock.application.configuration.DocumentKind;
import io.penstock.application.configuration.LiveConfiguration;
import io.penstock.application.configuration.SaveOutcome;
import io.penstock.application.conversion.ConversionOutcome;
import io.penstock.application.delivery.DeliveredLeads;
import io.penstock.application.delivery.DeliveryContract;
import io.penstock.application.lead.Conversion;
import io.penstock.application.lead.StoredLead;
import io.penstock.application.pixel.FirePixel;
import io.penstock.application.pixel.FirePixels;
import io.penstock.application.pixel.PixelFiring;
import io.penstock.application.pixel.PixelJob;
import io.penstock.application.pixel.PixelOccasion;
import io.penstock.application.pixel.PixelRecord;
import io.penstock.application.pixel.PixelSubject;
import io.penstock.application.pixel.PixelWorkerSettings;
import io.penstock.application.secret.Secrets;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.delivery.Lease;
import io.penstock.domain.pixel.PixelRequest;
import io.penstock.domain.status.LeadStep;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Source 7 sends leads to offer 1, whose leads from Germany go to nobody, all others to Acme. */
class TellSourceTest {

    private static final String URL =
            "https://partner.example/pb?is={{event.status}}&was={{event.previous_status}}";

    private final Workbench bench = new Workbench();
    private final List<String> sent = new ArrayList<>();
    private AttemptOutcome answer = new AttemptOutcome.Accepted();

    @BeforeEach
    void configure() {
        bench.company(1);
        bench.offerWith(
                1,
                Map.of(
                        "script",
                        "geo:us #1",
                        "hold",
                        Map.of("expire_after", "1 hour", "then", "cancel", "reason", 9)));
        source(Map.of("url", URL));
    }

    private void source(Map<String, Object> postback) {
        assertThat(
                        bench.save(
                                DocumentKind.SOURCE,
                                7,
                                Map.of("name", "Affiliate", "postbacks", List.of(postback))))
                .isInstanceOf(SaveOutcome.Saved.class);
    }

    private StoredLead take() {
        return bench.take(Map.of("offer", 1, "geo", "us", "user", 7, "click_id", "C 1"));
    }

    /** Sends all that is due. */
    private void work() {
        FirePixels firing =
                new FirePixels(
                        bench.live,
                        new DeliveredLeads(bench.leads, bench.deliveries, bench.live),
                        new FirePixel(this::answer, Secrets.none(), bench.time),
                        bench.storage.pixels,
                        PixelWorkerSettings.DEFAULT,
                        bench.random,
                        bench.time);
        List<PixelJob> due = due();
        while (!due.isEmpty()) {
            due.forEach(job -> firing.fire(job, () -> false));
            due = due();
        }
    }

    private Attempt answer(PixelRequest request) {
        sent.add(request.address().toString().replace("https://partner.example/pb?", ""));
        return DeliveryContract.attempt(answer);
    }

    private List<PixelJob> due() {
        Instant now = bench.clock.instant();
        Lease lease = new Lease("test", UUID.randomUUID().toString(), now.plusSeconds(60));
        return bench.storage.pixels.claim(10, Set.of(), lease, now);
    }

    private List<PixelFiring.Outcome> outcomes(StoredLead lead) {
        return bench.storage.pixels.of(lead.lead().id()).stream()
                .map(PixelRecord::firing)
                .map(PixelFiring::outcome)
                .toList();
    }

    @Test
    void everyStatusShouldBeToldOnceAndInOrder() {
        StoredLead lead = take();
        bench.made(lead, LeadStep.HOLD, Map.of());
        bench.made(lead, LeadStep.CONFIRM, Map.of());
        bench.made(lead, LeadStep.RETURN, Map.of());
        bench.made(lead, LeadStep.TRASH, Map.of());
        bench.made(lead, LeadStep.DELETE, Map.of());

        work();

        assertThat(sent)
                .containsExactly(
                        "is=waiting&was=",
                        "is=hold&was=waiting",
                        "is=approved&was=hold",
                        "is=cancelled&was=approved",
                        "is=trash&was=cancelled",
                        "is=deleted&was=trash");
        assertThat(outcomes(lead)).containsOnly(PixelFiring.Outcome.SUCCESS).hasSize(6);
    }

    @Test
    void laterStatusesShouldWaitUntilAnEarlierOneIsTold() {
        answer = DeliveryContract.error();
        StoredLead lead = take();
        bench.made(lead, LeadStep.CONFIRM, Map.of());

        work();
        assertThat(sent).containsExactly("is=waiting&was=");

        answer = new AttemptOutcome.Accepted();
        bench.clock.advance(Duration.ofSeconds(30));
        work();
        assertThat(sent)
                .containsExactly("is=waiting&was=", "is=waiting&was=", "is=approved&was=waiting");
    }

    @Test
    void aLaterStatusShouldBeToldOnceAnEarlierOneIsGivenUp() {
        answer = DeliveryContract.error();
        StoredLead lead = take();
        bench.made(lead, LeadStep.CONFIRM, Map.of());
        for (int attempt = 0; attempt < 5; attempt++) {
            work();
            bench.clock.advance(Duration.ofMinutes(11));
        }

        answer = new AttemptOutcome.Accepted();
        work();

        assertThat(sent.subList(0, 5)).containsOnly("is=waiting&was=");
        assertThat(sent.subList(5, sent.size()))
                .containsExactly("is=approved&was=waiting", "is=approved&was=waiting");
        assertThat(outcomes(lead))
                .containsExactly(PixelFiring.Outcome.ERROR, PixelFiring.Outcome.SUCCESS);
    }

    @Test
    void whatIsToldShouldBeWhatTheCompanySaid() {
        source(
                Map.of(
                        "url",
                        "https://partner.example/pb?c={{lead.click_id}}&s={{conversion.status}}"
                                + "&v={{conversion.value}}&r={{conversion.reference}}"
                                + "&to={{recipient.id}}-{{recipient.name}}&why={{event.reason}}"
                                + "&by={{source.id}}-{{source.name}}&o={{offer.id}}",
                        "statuses",
                        List.of("cancelled")));
        StoredLead lead = take();
        assertThat(said(lead, Map.of("status", "rejected", "value", "-2.5", "reason", 17)))
                .isInstanceOf(ConversionOutcome.Kept.class);

        work();

        assertThat(sent)
                .containsExactly(
                        "c=C%201&s=cancelled&v=-2.5&r=&to=1-Company%201&why=17&by=7-Affiliate&o=1");
    }

    @Test
    void aProgramThatDoesNotKnowTheSourceYetShouldNameItNevertheless() {
        LiveConfiguration behind = new LiveConfiguration(bench.store);
        behind.refresh();
        bench.save(DocumentKind.SOURCE, 8, Map.of("name", "Newcomer"));
        StoredLead lead = bench.take(Map.of("offer", 1, "geo", "us", "user", 8));

        PixelSubject subject =
                new DeliveredLeads(bench.leads, bench.deliveries, behind)
                        .of(lead.lead().id(), PixelOccasion.received(lead.lead().receivedAt()))
                        .orElseThrow();

        assertThat(subject.source()).contains("Newcomer");
    }

    @Test
    void aWordThatLeavesTheStatusAsItIsShouldTellNothing() {
        StoredLead lead = take();
        said(lead, Map.of("status", "approved", "value", "5"));
        said(lead, Map.of("status", "approved", "value", "5"));
        said(lead, Map.of("status", "approved", "value", "6"));

        work();

        assertThat(bench.leads.conversions(lead.lead().id())).hasSize(2);
        assertThat(sent).containsExactly("is=waiting&was=", "is=approved&was=waiting");
    }

    private ConversionOutcome said(StoredLead lead, Map<String, Object> word) {
        CompanyId company = new CompanyId(1);
        Map<String, Object> body = new LinkedHashMap<>(word);
        body.put("lead", lead.lead().id().value());
        return bench.reporter().report(body, Optional.of(company), Conversion.byPostback(company));
    }

    @Test
    void anExpiredLeadShouldBeToldOf() {
        bench.take(Map.of("offer", 1, "geo", "de", "user", 7));
        bench.clock.advance(Duration.ofHours(1));
        bench.expirer().expire();

        work();

        assertThat(sent).containsExactly("is=waiting&was=", "is=cancelled&was=waiting");
    }

    @Test
    void aCancelledLeadThatACompanyTakesOnShouldBeToldOfAsItStands() {
        bench.company(2);
        bench.offerWith(1, Map.of("script", "geo:us #1", "cancel_script", "#2"));
        StoredLead lead = take();
        bench.made(lead, LeadStep.CANCEL, Map.of("reason", 3));

        work();

        assertThat(sent).containsExactly("is=waiting&was=");
    }

    @Test
    void onlyTheStatusesThatASourceAsksForShouldBeStored() {
        source(Map.of("url", URL, "statuses", List.of("approved")));
        StoredLead lead = take();
        assertThat(outcomes(lead)).isEmpty();

        bench.made(lead, LeadStep.CONFIRM, Map.of());
        work();

        assertThat(sent).containsExactly("is=approved&was=waiting");
    }

    @Test
    void aConditionThatDoesNotHoldShouldSkipThePostback() {
        source(Map.of("url", URL, "condition", "event.status == 'approved'"));
        StoredLead lead = take();
        bench.made(lead, LeadStep.CONFIRM, Map.of());

        work();

        assertThat(sent).containsExactly("is=approved&was=waiting");
        assertThat(outcomes(lead))
                .containsExactly(PixelFiring.Outcome.SKIPPED, PixelFiring.Outcome.SUCCESS);
    }

    @Test
    void leadsOfOtherSourcesShouldBeToldOfToNobody() {
        StoredLead other = bench.take(Map.of("offer", 1, "geo", "us", "user", 8));
        StoredLead none = bench.take(Map.of("offer", 1, "geo", "us"));

        work();

        assertThat(sent).isEmpty();
        assertThat(outcomes(other)).isEmpty();
        assertThat(outcomes(none)).isEmpty();
    }

    @Test
    void whatASourceNoLongerAsksForShouldNotBeSent() {
        StoredLead lead = take();
        source(Map.of("url", URL, "statuses", List.of("approved")));

        work();

        assertThat(sent).isEmpty();
        assertThat(outcomes(lead)).containsExactly(PixelFiring.Outcome.SKIPPED);
    }
}
