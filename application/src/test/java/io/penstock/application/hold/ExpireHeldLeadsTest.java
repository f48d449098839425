package io.penstock.application.hold;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.Workbench;
import io.penstock.application.audit.AuditQuery;
import io.penstock.application.configuration.DocumentKind;
import io.penstock.application.configuration.SaveOutcome;
import io.penstock.application.lead.LeadEvent;
import io.penstock.application.lead.StoredLead;
import io.penstock.application.report.Alert;
import io.penstock.domain.status.LeadStatus;
import io.penstock.domain.status.LeadStep;
import io.penstock.dsl.document.DocumentProblem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 3 fetches its leads; offers give it those from Russia and hold all others. */
class ExpireHeldLeadsTest {

    private static final Duration THREE_DAYS = Duration.ofDays(3);

    private final Workbench bench = new Workbench();

    @BeforeEach
    void configure() {
        bench.company(3);
        offer(1, Map.of("expire_after", "3 days"));
    }

    private void offer(int id, Map<String, Object> hold) {
        bench.offerWith(id, Map.of("script", "geo:ru #3", "cancel_script", "#3", "hold", hold));
    }

    private StoredLead now(StoredLead lead) {
        return bench.leads.find(lead.lead().id()).orElseThrow();
    }

    private List<String> alerts() {
        return bench.storage.alerts.newest(Long.MAX_VALUE, 100).stream()
                .filter(alert -> alert.kind() == Alert.Kind.EXPIRED)
                .map(Alert::detail)
                .toList();
    }

    @Test
    void aLeadShouldWaitToTheLastMillisecondAndThenBeTrashed() {
        StoredLead lead = bench.take(Map.of("offer", 1));
        bench.clock.advance(THREE_DAYS.minusMillis(1));
        assertThat(bench.expirer().expire()).isZero();

        bench.clock.advance(Duration.ofMillis(1));
        assertThat(bench.expirer().expire()).isEqualTo(1);

        assertThat(now(lead).status()).isEqualTo(LeadStatus.TRASH);
        assertThat(now(lead).held()).isEmpty();
        LeadEvent event = bench.leads.history(lead.lead().id()).getLast();
        assertThat(event.kind()).isEqualTo(LeadEvent.Kind.EXPIRED);
        assertThat(event.detail()).isEqualTo(lead.held().orElseThrow().reason());
        assertThat(event.by()).isEqualTo(LeadEvent.PENSTOCK);
        assertThat(bench.expirer().expire()).isZero();
    }

    @Test
    void aCancelledLeadShouldHaveTheReasonAndStayCancelled() {
        offer(1, Map.of("expire_after", "1 h", "then", "cancel", "reason", 7));
        StoredLead lead = bench.take(Map.of("offer", 1));
        bench.clock.advance(Duration.ofHours(1));

        bench.expirer().expire();

        assertThat(now(lead).status()).isEqualTo(LeadStatus.CANCELLED);
        assertThat(now(lead).reason()).hasValue(7);
        assertThat(now(lead).company()).isEmpty();
        assertThat(alerts())
                .containsExactly(
                        "1 lead of offer 1 was cancelled with reason 7 after 1 hour in the hold"
                                + " queue.");
    }

    @Test
    void oneAlertShouldTellOfAllLeadsOfAnOffer() {
        offer(2, Map.of("expire_after", "72 h"));
        for (int lead = 0; lead < 250; lead++) {
            bench.take(Map.of("offer", lead < 120 ? 1 : 2));
        }
        bench.clock.advance(THREE_DAYS);

        assertThat(bench.expirer().expire()).isEqualTo(250);

        assertThat(alerts())
                .containsExactly(
                        "130 leads of offer 2 were trashed after 3 days in the hold queue.",
                        "120 leads of offer 1 were trashed after 3 days in the hold queue.");
        assertThat(bench.storage.audit.find(AuditQuery.ALL, Long.MAX_VALUE, 100))
                .noneMatch(entry -> entry.note().subject().startsWith("lead"));
    }

    @Test
    void leadsWithACompanyOrWithoutARuleShouldStay() {
        bench.offer(3, "geo:ru #3");
        StoredLead assigned = bench.take(Map.of("offer", 1, "geo", "ru"));
        StoredLead unruled = bench.take(Map.of("offer", 3));
        bench.clock.advance(Duration.ofDays(400));

        assertThat(bench.expirer().expire()).isZero();

        assertThat(now(assigned)).isEqualTo(assigned);
        assertThat(now(unruled)).isEqualTo(unruled);
    }

    @Test
    void aLeadThatIsChangedAtTheSameMomentShouldNotExpire() {
        StoredLead lead = bench.take(Map.of("offer", 1));
        bench.clock.advance(THREE_DAYS);
        bench.changes =
                change -> {
                    bench.changes = bench.leads;
                    bench.made(lead, LeadStep.HOLD, Map.of());
                    return bench.leads.change(change);
                };

        assertThat(bench.expirer().expire()).isZero();

        assertThat(now(lead).status()).isEqualTo(LeadStatus.HOLD);
        assertThat(alerts()).isEmpty();
    }

    @Test
    void aLeadThatWasReleasedInVainShouldWaitAnew() {
        StoredLead lead = bench.take(Map.of("offer", 1));
        bench.clock.advance(Duration.ofDays(2));
        bench.releaser().release(lead.lead().id(), Map.of(), "anna");
        bench.clock.advance(Duration.ofDays(2));

        assertThat(bench.expirer().expire()).isZero();
    }

    @Test
    void aRuleThatIsNoneShouldBeNamed() {
        assertThat(problems(Map.of("then", "trash"))).containsExactly("hold.expire_after");
        assertThat(problems(Map.of("expire_after", "59 s"))).containsExactly("hold.expire_after");
        assertThat(problems(Map.of("expire_after", "366 days")))
                .containsExactly("hold.expire_after");
        assertThat(problems(Map.of("expire_after", "1 h", "then", "cancel")))
                .containsExactly("hold.reason");
        assertThat(problems(Map.of("expire_after", "1 h", "reason", 4)))
                .containsExactly("hold.reason");
    }

    private List<String> problems(Map<String, Object> hold) {
        SaveOutcome outcome =
                bench.save(DocumentKind.OFFER, 9, Map.of("name", "Tea", "hold", hold));
        assertThat(outcome).isInstanceOf(SaveOutcome.Refused.class);
        return ((SaveOutcome.Refused) outcome)
                .problems().stream().map(DocumentProblem::field).toList();
    }
}
