package io.penstock.application.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.lead.LeadId;
import io.penstock.domain.status.LeadStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How every {@link Leads} searches; each test begins with an empty storage. */
public interface LeadSearchContract {

    LeadIntake intake();

    Leads leads();

    void changeStatus(LeadId lead, LeadStatus status);

    @Test
    default void searchShouldGiveTheNewestFirstAsTheyStandNow() {
        NewLead older = take(LeadFixture.lead());
        NewLead newer = take(LeadFixture.lead().held().at(LeadFixture.NOON.plusMillis(1)));

        LeadPage page = leads().search(QueryFixture.query().build());

        assertThat(page.items())
                .containsExactly(
                        leads().find(newer.lead().id()).orElseThrow(),
                        leads().find(older.lead().id()).orElseThrow());
        assertThat(page.next()).isEmpty();
    }

    @Test
    default void searchShouldFindNothingWhenThereIsNothing() {
        assertThat(leads().search(QueryFixture.query().build()))
                .isEqualTo(new LeadPage(List.of(), Optional.empty()));
    }

    @Test
    default void searchShouldKeepToTheOffer() {
        take(LeadFixture.lead());
        NewLead wanted = take(LeadFixture.lead().withOffer(8));

        assertFound(QueryFixture.query().withOffer(8).build(), wanted);
    }

    @Test
    default void searchShouldKeepToTheCompanyThatHasThemNow() {
        take(LeadFixture.lead());
        take(LeadFixture.lead().held());
        NewLead wanted = take(LeadFixture.lead().withCompany(6));

        assertFound(QueryFixture.query().withCompany(6).build(), wanted);
    }

    @Test
    default void searchShouldKeepToTheStatusThatTheyHaveNow() {
        take(LeadFixture.lead());
        NewLead wanted = take(LeadFixture.lead());
        changeStatus(wanted.lead().id(), LeadStatus.TRASH);

        assertFound(QueryFixture.query().withStatus(LeadStatus.TRASH).build(), wanted);
    }

    @Test
    default void searchShouldKeepToTheHoldQueueOrOutOfIt() {
        NewLead assigned = take(LeadFixture.lead());
        NewLead held = take(LeadFixture.lead().held());

        assertFound(QueryFixture.query().withHeld(true).build(), held);
        assertFound(QueryFixture.query().withHeld(false).build(), assigned);
    }

    @Test
    default void searchShouldKeepToTheSourceExactly() {
        take(LeadFixture.lead().withSource("Landing"));
        NewLead wanted = take(LeadFixture.lead().withSource("landing"));

        assertFound(QueryFixture.query().withSource("landing").build(), wanted);
    }

    @Test
    default void searchShouldBeginWithTheFirstMomentAndEndBeforeTheLast() {
        Instant from = LeadFixture.NOON;
        Instant to = from.plusSeconds(1);
        take(LeadFixture.lead().at(from.minusMillis(1)));
        NewLead first = take(LeadFixture.lead().at(from));
        NewLead last = take(LeadFixture.lead().at(to.minusMillis(1)));
        take(LeadFixture.lead().at(to));

        assertFound(QueryFixture.query().from(from).to(to).build(), last, first);
    }

    @Test
    default void searchShouldFindWhatFitsEveryCondition() {
        take(LeadFixture.lead().withOffer(8));
        take(LeadFixture.lead().withCompany(6));
        NewLead wanted = take(LeadFixture.lead().withOffer(8).withCompany(6));

        assertFound(
                QueryFixture.query()
                        .withOffer(8)
                        .withCompany(6)
                        .withStatus(LeadStatus.WAITING)
                        .withHeld(false)
                        .withSource("")
                        .from(LeadFixture.NOON)
                        .to(LeadFixture.NOON.plusMillis(1))
                        .withLimit(1)
                        .build(),
                wanted);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 12, 13})
    default void searchShouldPageWithoutGapsOrRepeatsWhenMomentsAreEqual(int limit) {
        List<LeadId> ids = new ArrayList<>();
        for (int number = 0; number < 12; number++) {
            Instant at = LeadFixture.NOON.plusMillis(number / 5);
            LeadId id =
                    new LeadId(String.format("lead-%s-%02d", number % 2 == 0 ? "a" : "B", number));
            take(LeadFixture.lead().withId(id).at(at));
            ids.add(id);
        }

        List<LeadPage> pages = pages(limit);

        List<StoredLead> found = pages.stream().flatMap(page -> page.items().stream()).toList();
        assertThat(found.stream().map(lead -> lead.lead().id()))
                .containsExactlyInAnyOrderElementsOf(ids);
        assertThat(found.stream().map(FoundLead::byReceipt).map(FoundLead::place)).isSorted();
        assertThat(pages).hasSize((ids.size() + limit - 1) / limit);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 100})
    default void searchShouldMergeLeadsOfEveryStatus(int limit) {
        List<LeadId> ids = new ArrayList<>();
        List<LeadId> landing = new ArrayList<>();
        for (int number = 0; number < 12; number++) {
            LeadFixture lead =
                    LeadFixture.lead()
                            .withId(new LeadId(String.format("lead-%02d", number)))
                            .at(LeadFixture.NOON.plusMillis(number / 3));
            NewLead taken = take(number % 2 == 0 ? lead.withSource("landing") : lead);
            LeadStatus status = LeadStatus.values()[number % LeadStatus.values().length];
            if (status != LeadStatus.WAITING) {
                changeStatus(taken.lead().id(), status);
            }
            ids.addFirst(taken.lead().id());
            if (number % 2 == 0) {
                landing.addFirst(taken.lead().id());
            }
        }

        assertThat(ids(QueryFixture.query(), limit)).isEqualTo(ids);
        assertThat(ids(QueryFixture.query().withHeld(false), limit)).isEqualTo(ids);
        assertThat(ids(QueryFixture.query().withSource("landing"), limit)).isEqualTo(landing);
        assertThat(ids(QueryFixture.query().from(LeadFixture.NOON.plusMillis(1)), limit))
                .isEqualTo(ids.subList(0, 9));
    }

    @Test
    default void searchShouldFindASourceBehindManyOthers() {
        NewLead first = take(LeadFixture.lead().withSource("landing"));
        for (int number = 1; number <= 1_100; number++) {
            take(LeadFixture.lead().at(LeadFixture.NOON.plusMillis(number / 2)));
        }
        NewLead last =
                take(LeadFixture.lead().withSource("landing").at(LeadFixture.NOON.plusMillis(300)));

        assertFound(QueryFixture.query().withSource("landing").build(), last, first);
        assertFound(QueryFixture.query().withSource("landing").withLimit(1).build(), last);
        assertFound(QueryFixture.query().withSource("nowhere").build());
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

    @Test
    default void searchShouldGoOnWhereItWasAlthoughNewLeadsCame() {
        NewLead oldest = take(LeadFixture.lead());
        take(LeadFixture.lead().at(LeadFixture.NOON.plusMillis(1)));
        LeadPage first = leads().search(QueryFixture.query().withLimit(1).build());
        take(LeadFixture.lead().at(LeadFixture.NOON.plusMillis(2)));

        assertFound(QueryFixture.query().after(first.next().orElseThrow()).build(), oldest);
    }

    private List<LeadPage> pages(int limit) {
        List<LeadPage> pages = new ArrayList<>();
        LeadPage page = leads().search(QueryFixture.query().withLimit(limit).build());
        pages.add(page);
        while (page.next().isPresent()) {
            page =
                    leads().search(
                                    QueryFixture.query()
                                            .after(page.next().get())
                                            .withLimit(limit)
                                            .build());
            pages.add(page);
        }
        return pages;
    }

    private void assertFound(LeadQuery query, NewLead... wanted) {
        assertThat(leads().search(query).items().stream().map(lead -> lead.lead().id()))
                .containsExactlyElementsOf(
                        List.of(wanted).stream().map(lead -> lead.lead().id()).toList());
    }

    private NewLead take(LeadFixture fixture) {
        NewLead lead = fixture.build();
        assertThat(intake().take(lead)).isInstanceOf(IntakeOutcome.Stored.class);
        return lead;
    }
}
