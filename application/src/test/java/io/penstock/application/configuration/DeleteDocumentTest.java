package io.penstock.application.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.penstock.application.Workbench;
import io.penstock.domain.company.CompanyId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeleteDocumentTest {

    private final Workbench bench = new Workbench();

    @Test
    void aDocumentThatNothingNamesIsDeletedAndDecisionsFollow() {
        bench.company(1);

        assertThat(delete(DocumentKind.COMPANY, 1))
                .asInstanceOf(type(DeleteOutcome.Deleted.class))
                .satisfies(deleted -> assertThat(deleted.version().version()).isEqualTo(2));
        assertThat(bench.live.current().company(new CompanyId(1))).isEmpty();
        assertThat(bench.live.current().revision()).isEqualTo(2);
    }

    @Test
    void everyPlaceThatNamesACompanyIsNamed() {
        bench.company(1);
        bench.company(2);
        bench.rotator(13, "#2\n#1");
        bench.save(
                DocumentKind.OFFER,
                3,
                Map.of(
                        "name",
                        "Tea",
                        "script",
                        "// first\ngeo:ru #1\ngeo:us #2",
                        "confirm_script",
                        "#1",
                        "cancel_script",
                        "reason:7 #2\nreason:8 #1 rot(13)",
                        "default_company",
                        1,
                        "call_center_companies",
                        List.of(2, 1),
                        "prices",
                        Map.of("1", "2.50")));
        bench.save(DocumentKind.SITE, 7, Map.of("company", 1));

        assertThat(uses(delete(DocumentKind.COMPANY, 1)))
                .containsExactly(
                        "offer 3's default_company",
                        "offer 3's call_center_companies",
                        "offer 3's prices.1",
                        "offer 3's script, line 2",
                        "offer 3's confirm_script, line 1",
                        "offer 3's cancel_script, line 2",
                        "rotator 13's script, line 2",
                        "site 7's company");
        assertThat(bench.store.find(new DocumentKey(DocumentKind.COMPANY, 1))).isPresent();
    }

    @Test
    void everyScriptThatNamesARotatorIsNamed() {
        bench.company(1);
        bench.rotator(1, "#1");
        bench.rotator(2, "bucket(1)");
        bench.offer(4, "#1\nrot(1)");

        assertThat(uses(delete(DocumentKind.ROTATOR, 1)))
                .containsExactly("offer 4's script, line 2", "rotator 2's script, line 1");
    }

    @Test
    void whatIsNotThereCannotBeDeleted() {
        bench.company(1);
        delete(DocumentKind.COMPANY, 1);

        assertThat(delete(DocumentKind.COMPANY, 1)).isEqualTo(new DeleteOutcome.Missing());
        assertThat(delete(DocumentKind.OFFER, 1)).isEqualTo(new DeleteOutcome.Missing());
        assertThat(bench.store.revision()).isEqualTo(2);
    }

    @Test
    void nothingIsDeletedWhenWhatHadToHoldDoesNot() {
        bench.company(1);
        bench.company(1);
        DocumentKey key = new DocumentKey(DocumentKind.COMPANY, 1);

        assertThat(bench.delete.delete(key, new Precondition.AtVersion(Set.of(1L)), "test"))
                .isEqualTo(new DeleteOutcome.Stale(Optional.of(2L)));
        assertThat(bench.delete.delete(key, new Precondition.AtVersion(Set.of(1L, 2L)), "test"))
                .isInstanceOf(DeleteOutcome.Deleted.class);
    }

    private DeleteOutcome delete(DocumentKind kind, int id) {
        return bench.delete.delete(new DocumentKey(kind, id), Precondition.none(), "test");
    }

    private static List<String> uses(DeleteOutcome outcome) {
        assertThat(outcome).isInstanceOf(DeleteOutcome.InUse.class);
        return ((DeleteOutcome.InUse) outcome).uses().stream().map(Use::toString).toList();
    }
}
