package io.penstock.application.lead;

import static io.penstock.application.lead.LeadChangeFixture.AFTERNOON;
import static io.penstock.application.lead.LeadChangeFixture.change;
import static io.penstock.application.lead.LeadFixture.NOON;
import static io.penstock.application.lead.QueryFixture.query;
import static io.penstock.application.lead.SaleFixture.sale;
import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.lead.LeadId;
import io.penstock.domain.status.LeadStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How every {@link Leads} searches what a company has; each test begins with an empty storage. */
public interface CompanySearchContract extends ChangedLeads {

    @Test
    default void searchShouldFindALeadOfSeveralCompaniesForEachOfThem() {
        StoredLead lead = take(LeadFixture.lead().inFlow(sale(2, 6)));

        assertFound(query().withCompany(5), lead);
        assertFound(query().withCompany(6), lead);
        assertFound(query().withCompany(7));
    }

    @Test
    default void searchShouldFindALeadForTheCompanyThatHasItNowByWhenThatGotIt() {
        StoredLead moved = take(LeadFixture.lead());
        StoredLead newer = take(LeadFixture.lead().withCompany(6).at(NOON.plusMillis(1)));
        make(change(moved).movedTo(6));
        StoredLead newest = take(LeadFixture.lead().withCompany(6).at(AFTERNOON.plusMillis(1)));

        assertFound(query().withCompany(6), newest, moved, newer);
        assertFound(query().withCompany(5));
    }

    @Test
    default void searchShouldFindALeadThatReturnsToACompanyByItsReturn() {
        StoredLead returning = take(LeadFixture.lead());
        StoredLead other = take(LeadFixture.lead().at(NOON.plusMillis(1)));
        StoredLead away = make(change(returning).movedTo(6).at(NOON.plusMillis(2)));
        make(change(away).movedTo(5).at(NOON.plusMillis(3)));

        assertFound(query().withCompany(5), returning, other);
        assertFound(query().withCompany(6));
    }

    @Test
    default void searchShouldNotFindForACompanyWhatItLost() {
        StoredLead held = take(LeadFixture.lead());
        StoredLead withdrawn = take(LeadFixture.lead().inFlow(sale(2, 6)));
        make(change(held).movedToHold());
        go(FlowFixture.going(withdrawn).withdrawing(1));

        assertFound(query().withCompany(5));
        assertFound(query().withCompany(6), withdrawn);
    }

    @Test
    default void searchShouldBoundTheMomentsAtWhichTheCompanyGotThem() {
        take(LeadFixture.lead().withCompany(6).at(AFTERNOON.minusMillis(1)));
        StoredLead first = take(LeadFixture.lead());
        StoredLead last = take(LeadFixture.lead());
        make(change(first).movedTo(6));
        make(change(last).movedTo(6).at(AFTERNOON.plusMillis(9)));
        take(LeadFixture.lead().withCompany(6).at(AFTERNOON.plusMillis(10)));

        assertFound(
                query().withCompany(6).from(AFTERNOON).to(AFTERNOON.plusMillis(10)), last, first);
        assertFound(query().withCompany(6).to(AFTERNOON.minusMillis(1)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 12, 13})
    default void searchShouldPageThroughACompanyWhenMomentsAreEqual(int limit) {
        List<LeadId> expected = new ArrayList<>();
        for (int number = 0; number < 12; number++) {
            Instant at = NOON.plusMillis(number / 5);
            LeadFixture lead =
                    LeadFixture.lead()
                            .withId(new LeadId(String.format("lead-%02d", number)))
                            .at(at);
            StoredLead taken = take(asCompanySixGetsIt(lead, number, at));
            if (number % 4 == 3) {
                make(change(taken).movedTo(6).at(at));
            }
            take(LeadFixture.lead().at(at));
            expected.addFirst(taken.lead().id());
        }

        assertThat(ids(query().withCompany(6), limit)).isEqualTo(expected);
        assertThat(ids(query().withCompany(6).withOffer(7).withSource(""), limit))
                .isEqualTo(expected);
        assertThat(ids(query().withCompany(6).from(NOON.plusMillis(1)), limit))
                .isEqualTo(expected.subList(0, 7));
    }

    /** At once, beside another company, twice, or only when it is moved. */
    private static LeadFixture asCompanySixGetsIt(LeadFixture lead, int number, Instant at) {
        return switch (number % 4) {
            case 0 -> lead.withCompany(6);
            case 1 -> lead.inFlow(sale(2, 6).at(at));
            case 2 -> lead.withCompany(6).inFlow(sale(2, 6).at(at));
            default -> lead;
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    default void searchShouldFindOnceWhatACompanyHasTwice(int limit) {
        StoredLead once = take(LeadFixture.lead().inFlow());
        StoredLead twice = go(FlowFixture.going(once).selling(sale(2, 5).at(NOON.plusMillis(2))));
        StoredLead newest = take(LeadFixture.lead().at(NOON.plusMillis(3)));
        StoredLead other = take(LeadFixture.lead().withCompany(6));

        assertThat(ids(query().withCompany(5), limit)).isEqualTo(ids(newest, twice));
        assertFound(query().withCompany(5).to(NOON.plusMillis(2)));
        assertFound(query().withCompany(6), other);

        go(FlowFixture.going(twice).withdrawing(2));

        assertThat(ids(query().withCompany(5), limit)).isEqualTo(ids(newest, twice));
        assertFound(query().withCompany(5).to(NOON.plusMillis(2)), twice);
    }

    @Test
    default void searchShouldGoOnInACompanyAlthoughItGotFurtherLeads() {
        StoredLead oldest = take(LeadFixture.lead());
        StoredLead moved = take(LeadFixture.lead().withCompany(6));
        take(LeadFixture.lead().at(NOON.plusMillis(1)));
        LeadPage first = leads().search(query().withCompany(5).withLimit(1).build());
        make(change(moved).movedTo(5));

        assertFound(query().withCompany(5).after(first.next().orElseThrow()), oldest);
    }

    @Test
    default void searchShouldKeepToWhatElseIsAskedOfTheLeadsOfACompany() {
        StoredLead trash = take(LeadFixture.lead().at(NOON.plusMillis(1)));
        StoredLead source = take(LeadFixture.lead().withSource("landing").at(NOON.plusMillis(2)));
        StoredLead offer = take(LeadFixture.lead().withOffer(8).at(NOON.plusMillis(3)));
        make(change(trash).to(LeadStatus.TRASH));
        take(LeadFixture.lead().held());
        take(LeadFixture.lead().withCompany(6).withOffer(8).withSource("landing"));

        assertFound(query().withCompany(5).withOffer(8), offer);
        assertFound(query().withCompany(5).withSource("landing"), source);
        assertFound(query().withCompany(5).withStatus(LeadStatus.TRASH), trash);
        assertFound(query().withCompany(5).withStatus(LeadStatus.WAITING), offer, source);
        assertFound(query().withCompany(5).withHeld(false), offer, source, trash);
        assertFound(query().withCompany(5).withHeld(true));
        assertFound(
                query().withCompany(5)
                        .withOffer(7)
                        .withStatus(LeadStatus.WAITING)
                        .withHeld(false)
                        .withSource("landing")
                        .from(NOON.plusMillis(2))
                        .to(NOON.plusMillis(3))
                        .withLimit(1),
                source);
    }

    private StoredLead go(FlowFixture step) {
        ChangeOutcome outcome = changes().change(step.build());
        assertThat(outcome).isInstanceOf(ChangeOutcome.Changed.class);
        return ((ChangeOutcome.Changed) outcome).lead();
    }

    private List<LeadId> ids(QueryFixture query, int limit) {
        List<LeadId> ids = new ArrayList<>();
        LeadPage page = leads().search(query.withLimit(limit).build());
        page.items().forEach(lead -> ids.add(lead.lead().id()));
        while (page.next().isPresent()) {
            page = leads().search(query.after(page.next().get()).build());
            page.items().forEach(lead -> ids.add(lead.lead().id()));
        }
        return ids;
    }

    private static List<LeadId> ids(StoredLead... leads) {
        return Stream.of(leads).map(lead -> lead.lead().id()).toList();
    }

    private void assertFound(QueryFixture query, StoredLead... wanted) {
        assertThat(leads().search(query.build()).items())
                .extracting(lead -> lead.lead().id())
                .containsExactlyElementsOf(ids(wanted));
    }
}
