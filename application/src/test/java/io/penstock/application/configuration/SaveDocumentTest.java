package io.penstock.application.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.penstock.application.Workbench;
import io.penstock.domain.offer.OfferId;
import io.penstock.dsl.document.DocumentProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class SaveDocumentTest {

    private final Workbench bench = new Workbench();

    @Test
    void aSavedDocumentIsSpelledOutAndCounted() {
        SaveOutcome outcome = bench.save(DocumentKind.COMPANY, 5, Map.of("name", " Acme "));

        StoredDocument saved = ((SaveOutcome.Saved) outcome).document();
        assertThat(saved.content())
                .containsEntry("name", "Acme")
                .containsEntry("enabled", true)
                .containsEntry("call_center", false)
                .containsEntry("balance_limit", null);
        assertThat(saved.version()).isEqualTo(1);
        assertThat(saved.revision()).isEqualTo(1);
        assertThat(saved.by()).isEqualTo("test");
    }

    @Test
    void decisionsFollowASaveAtOnce() {
        bench.company(1);
        bench.offer(3, "#1");

        assertThat(bench.live.current().revision()).isEqualTo(2);
        assertThat(bench.live.current().offer(new OfferId(3))).isPresent();
    }

    @Test
    void earlierRevisionsStayReadable() {
        bench.company(1);
        bench.offer(3, "#1");
        bench.offer(3, "geo:us #1");

        assertThat(bench.live.at(2).offer(new OfferId(3)).orElseThrow().offer().scripts().receipt())
                .isEqualTo("#1");
        assertThat(bench.live.at(1).offer(new OfferId(3))).isEmpty();
    }

    @Test
    void whatIsWrongWithADocumentIsNamedWithItsField() {
        SaveOutcome outcome =
                bench.save(
                        DocumentKind.COMPANY,
                        1,
                        Map.of(
                                "nam", "Acme",
                                "enabled", "yes",
                                "delivery",
                                        Map.of(
                                                "endpoint",
                                                "ftp://x",
                                                "format",
                                                "xlm",
                                                "timeout",
                                                "soon")));

        assertThat(problems(outcome))
                .extracting(DocumentProblem::field)
                .containsExactlyInAnyOrder(
                        "nam",
                        "name",
                        "enabled",
                        "delivery.endpoint",
                        "delivery.format",
                        "delivery.timeout");
        assertThat(outcome.toString()).contains("did you mean name?");
        assertThat(bench.store.revision()).isZero();
    }

    @Test
    void companyNamesAreUniqueWhateverTheirCase() {
        bench.save(DocumentKind.COMPANY, 1, Map.of("name", "Acme"));

        assertThat(problems(bench.save(DocumentKind.COMPANY, 2, Map.of("name", "ACME"))))
                .extracting(DocumentProblem::message)
                .containsExactly("is the name of company #1 already");
        assertThat(bench.save(DocumentKind.COMPANY, 1, Map.of("name", "ACME")))
                .isInstanceOf(SaveOutcome.Saved.class);
    }

    @Test
    void anOfferMustNameCompaniesThatExist() {
        bench.company(1);

        SaveOutcome outcome =
                bench.save(
                        DocumentKind.OFFER,
                        1,
                        Map.of(
                                "name",
                                "x",
                                "default_company",
                                8,
                                "script",
                                "geo:us #1\ngeo:ru #9"));

        assertThat(problems(outcome))
                .extracting(DocumentProblem::field)
                .containsExactly("default_company", "script");
        assertThat(outcome)
                .asInstanceOf(type(SaveOutcome.Refused.class))
                .satisfies(refused ->
                        assertThat(refused.diagnostics().getFirst().diagnostic().line())
                                .isEqualTo(2));
    }

    @Test
    void warningsComeWithTheSaveAndRefuseOnlyAStrictOne() {
        bench.company(1);
        Map<String, String> offer = Map.of("name", "x", "script", "#1\ngeo:us #1");

        SaveOutcome strict =
                bench.save.save(
                        new DocumentKey(DocumentKind.OFFER, 1),
                        offer,
                        Precondition.none(),
                        true,
                        "test");
        SaveOutcome lenient = bench.save(DocumentKind.OFFER, 1, offer);

        assertThat(strict).isInstanceOf(SaveOutcome.Refused.class);
        assertThat(lenient)
                .asInstanceOf(type(SaveOutcome.Saved.class))
                .satisfies(saved -> assertThat(saved.diagnostics()).isNotEmpty());
    }

    @Test
    void aRotatorThatWouldBreakWhoeverNamesItIsRefusedByNamingThem() {
        bench.company(1);
        bench.rotator(1, "#1");
        bench.rotator(2, "rot(1)");
        bench.offer(4, "rot(2)");

        SaveOutcome outcome =
                bench.save(
                        DocumentKind.ROTATOR, 1, Map.of("name", "Rotator 1", "script", "rot(2)"));

        assertThat(outcome).isInstanceOf(SaveOutcome.Refused.class);
        assertThat(outcome.toString()).contains("rotator 2");
    }

    @Test
    void aSiteMustNameACompanyThatExists() {
        assertThat(problems(bench.save(DocumentKind.SITE, 1, Map.of("company", 3))))
                .containsExactly(new DocumentProblem("company", "There is no company 3."));
    }

    @Test
    void everyScriptOfAnOfferIsCheckedInItsRole() {
        bench.company(1);

        SaveOutcome outcome =
                bench.save(
                        DocumentKind.OFFER,
                        1,
                        Map.of(
                                "name", "x",
                                "script", "#1",
                                "confirm_script", "reason:7 #1",
                                "cancel_script", "reason:7 #1\n#9"));

        assertThat(outcome)
                .asInstanceOf(type(SaveOutcome.Refused.class))
                .satisfies(refused ->
                        assertThat(refused.diagnostics())
                                .extracting(
                                        FieldDiagnostic::field, found -> found.diagnostic().code())
                                .containsExactly(
                                        tuple("confirm_script", "REASON_ABSENT"),
                                        tuple("cancel_script", "UNKNOWN_COMPANY")));
    }

    @Test
    void companiesOfTheCallCenterListAndThePricesMustExist() {
        bench.company(1);

        SaveOutcome outcome =
                bench.save(
                        DocumentKind.OFFER,
                        1,
                        Map.of(
                                "name", "x",
                                "call_center_companies", List.of(1, 8),
                                "prices", Map.of("1", "2.50", "9", "3")));

        assertThat(problems(outcome))
                .containsExactly(
                        new DocumentProblem("call_center_companies", "There is no company 8."),
                        new DocumentProblem("prices.9", "There is no company 9."));
    }

    @Test
    void aRotatorThatWouldBreakAConfirmScriptIsRefused() {
        bench.company(1);
        bench.rotator(1, "#1");
        for (int rotator = 2; rotator <= 10; rotator++) {
            bench.rotator(rotator, "rot(" + (rotator - 1) + ")");
        }
        bench.rotator(11, "#1");
        bench.save(DocumentKind.OFFER, 4, Map.of("name", "Tea", "confirm_script", "#1\nrot(10)"));

        SaveOutcome outcome =
                bench.save(
                        DocumentKind.ROTATOR, 1, Map.of("name", "Rotator 1", "script", "rot(11)"));

        assertThat(problems(outcome))
                .extracting(DocumentProblem::message)
                .anySatisfy(message ->
                        assertThat(message).contains("offer 4's confirm_script, line 2"));
    }

    @Test
    void aSaveIsMadeOnlyWhenWhatHasToHoldDoes() {
        DocumentKey key = new DocumentKey(DocumentKind.COMPANY, 1);
        Map<String, String> acme = Map.of("name", "Acme");

        assertThat(bench.save.save(key, acme, new Precondition.Present(), false, "test"))
                .isEqualTo(new SaveOutcome.Stale(Optional.empty()));
        assertThat(bench.save.save(key, acme, new Precondition.Absent(), false, "test"))
                .isInstanceOf(SaveOutcome.Saved.class);
        assertThat(bench.save.save(key, acme, new Precondition.Absent(), false, "test"))
                .isEqualTo(new SaveOutcome.Stale(Optional.of(1L)));
        assertThat(bench.save.save(key, acme, new Precondition.AtVersion(Set.of()), false, "test"))
                .isEqualTo(new SaveOutcome.Stale(Optional.of(1L)));
    }

    @Test
    void savesAtTheSameMomentAllCountAndNoneIsLost() throws Exception {
        Set<Long> revisions = new HashSet<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<SaveOutcome>> saves = new ArrayList<>();
            for (int number = 1; number <= 40; number++) {
                int id = number;
                saves.add(
                        threads.submit(() ->
                                bench.save(
                                        DocumentKind.COMPANY,
                                        id,
                                        Map.of("name", "Company " + id))));
            }
            for (Future<SaveOutcome> save : saves) {
                revisions.add(((SaveOutcome.Saved) save.get()).document().revision());
            }
        }

        assertThat(revisions).hasSize(40);
        assertThat(bench.live.current().companies()).hasSize(40);
        assertThat(bench.live.current().revision()).isEqualTo(40);
    }

    private static List<DocumentProblem> problems(SaveOutcome outcome) {
        assertThat(outcome).isInstanceOf(SaveOutcome.Refused.class);
        return ((SaveOutcome.Refused) outcome).problems();
    }
}
