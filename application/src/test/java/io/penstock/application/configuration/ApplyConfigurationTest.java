package io.penstock.application.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.penstock.application.Workbench;
import io.penstock.application.configuration.ApplyConfiguration.Options;
import io.penstock.application.configuration.ConfigurationDiff.DocumentDiff;
import io.penstock.dsl.document.DocumentProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApplyConfigurationTest {

    private static final Options USUAL = new Options(Precondition.none(), false, false, false);

    private final Workbench bench = new Workbench();

    @BeforeEach
    void fill() {
        bench.company(1);
        bench.company(2);
        bench.offer(3, "geo:ru #2\n#1\n");
        bench.save(DocumentKind.SITE, 7, Map.of("company", 2));
    }

    @Test
    void whatWasWrittenIsAppliedWithoutANewRevision() {
        ApplyOutcome outcome = apply(written(), USUAL);

        assertThat(outcome)
                .asInstanceOf(type(ApplyOutcome.Applied.class))
                .satisfies(applied -> {
                    assertThat(applied.revision()).isEqualTo(4);
                    assertThat(applied.diff().isEmpty()).isTrue();
                });
        assertThat(bench.store.revision()).isEqualTo(4);
    }

    @Test
    void whateverDiffersIsCreatedChangedAndDeletedAsOneRevision() {
        Map<String, @Nullable Object> wanted =
                Map.of(
                        "companies",
                        Map.of("1", Map.of("name", "Acme"), "5", Map.of("name", "Globex")),
                        "offers",
                        Map.of("3", Map.of("name", "Offer 3", "script", "#5\n")));

        ApplyOutcome.Applied applied = (ApplyOutcome.Applied) apply(wanted, USUAL);

        assertThat(applied.revision()).isEqualTo(5);
        assertThat(paths(applied.diff().created())).containsExactly("companies.5");
        assertThat(paths(applied.diff().changed())).containsExactly("companies.1", "offers.3");
        assertThat(paths(applied.diff().deleted())).containsExactly("companies.2", "sites.7");
        assertThat(bench.store.load().documents())
                .extracting(document -> document.key().path() + "@" + document.revision())
                .containsExactly("companies.1@5", "companies.5@5", "offers.3@5");
        assertThat(bench.live.current().revision()).isEqualTo(5);
    }

    @Test
    void everyProblemIsNamedByItsPath() {
        Map<String, @Nullable Object> wanted =
                Map.of(
                        "companies", Map.of("1", Map.of("name", "Acme")),
                        "offers",
                                Map.of(
                                        "3",
                                        Map.of(
                                                "name", "Tea",
                                                "script", "#1\n#9",
                                                "confirm_script", "#8",
                                                "default_company", 2)),
                        "sites", Map.of("7", Map.of("company", 2)));

        assertThat(problems(apply(wanted, USUAL)))
                .extracting(DocumentProblem::field)
                .containsExactlyInAnyOrder(
                        "offers.3.default_company",
                        "sites.7.company",
                        "offers.3.script",
                        "offers.3.script",
                        "offers.3.confirm_script");
        assertThat(bench.store.revision()).isEqualTo(4);
    }

    @Test
    void whatCannotBeReadIsNamedByItsPath() {
        Map<String, @Nullable Object> empty = new LinkedHashMap<>();
        empty.put("4", null);
        Map<String, @Nullable Object> wanted =
                Map.of(
                        "offer",
                        Map.of(),
                        "companies",
                        Map.of("1", Map.of("nam", "Acme"), "x", Map.of()),
                        "rotators",
                        empty,
                        "revision",
                        "four");

        assertThat(problems(apply(wanted, USUAL)))
                .extracting(DocumentProblem::field)
                .containsExactlyInAnyOrder(
                        "offer",
                        "companies.1.nam",
                        "companies.1.name",
                        "companies.x",
                        "rotators.4",
                        "revision");
    }

    @Test
    void aDocumentThatSaysNothingIsRefused() {
        assertThat(problems(apply(Map.of(), USUAL))).hasSize(1);
        assertThat(apply(Map.of("companies", Map.of()), USUAL))
                .isInstanceOf(ApplyOutcome.Applied.class);
        assertThat(bench.store.load().documents()).isEmpty();
    }

    @Test
    void aDryRunSaysWhatWouldComeOfItAndSavesNothing() {
        Options dry = new Options(Precondition.none(), false, false, true);
        ApplyOutcome outcome = apply(Map.of("companies", Map.of()), dry);

        assertThat(outcome)
                .asInstanceOf(type(ApplyOutcome.Applied.class))
                .satisfies(applied ->
                        assertThat(paths(applied.diff().deleted()))
                                .containsExactly(
                                        "companies.1", "companies.2", "offers.3", "sites.7"));
        assertThat(bench.store.revision()).isEqualTo(4);
    }

    @Test
    void aDocumentOfAnotherRevisionIsRefusedUnlessItIsForced() {
        Map<String, @Nullable Object> old = written();
        bench.company(2);
        bench.save(DocumentKind.COMPANY, 2, Map.of("name", "Renamed"));

        assertThat(apply(old, USUAL)).isEqualTo(new ApplyOutcome.OfAnotherRevision(4, 6));
        assertThat(apply(old, new Options(Precondition.none(), false, true, false)))
                .isInstanceOf(ApplyOutcome.Applied.class);
        assertThat(bench.store.revision()).isEqualTo(7);
    }

    @Test
    void nothingIsAppliedWhenTheRevisionIsNotTheRequiredOne() {
        Precondition third = new Precondition.AtVersion(Set.of(3L));

        assertThat(apply(written(), new Options(third, false, true, false)))
                .isEqualTo(new ApplyOutcome.Stale(4));
    }

    @Test
    void warningsRefuseAStrictChangeButNotWhatIsThereAlready() {
        bench.offer(3, "#1\n#2\n");
        Options strict = new Options(Precondition.none(), true, false, false);
        Map<String, @Nullable Object> changed = written();
        changed.put("sites", Map.of());

        assertThat(apply(written(), strict)).isInstanceOf(ApplyOutcome.Applied.class);
        assertThat(problems(apply(changed, strict)))
                .extracting(DocumentProblem::field)
                .containsExactly("offers.3.script");
    }

    private ApplyOutcome apply(Map<String, @Nullable Object> document, Options options) {
        return bench.apply.apply(document, options, "test");
    }

    private Map<String, @Nullable Object> written() {
        return ConfigurationDocument.write(bench.store.load());
    }

    private static List<String> paths(List<DocumentDiff> documents) {
        return documents.stream().map(document -> document.key().path()).toList();
    }

    private static List<DocumentProblem> problems(ApplyOutcome outcome) {
        assertThat(outcome).isInstanceOf(ApplyOutcome.Refused.class);
        return ((ApplyOutcome.Refused) outcome).problems();
    }
}
