package io.penstock.application.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.penstock.application.Workbench;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RollBackDocumentTest {

    private static final DocumentKey OFFER = new DocumentKey(DocumentKind.OFFER, 3);

    private final Workbench bench = new Workbench();

    @Test
    void whatAVersionSaidIsSavedAsTheNewestVersion() {
        bench.company(1);
        bench.offer(3, "geo:ru #1");
        bench.offer(3, "geo:us #1");

        StoredDocument saved = ((SaveOutcome.Saved) rollBack(1).orElseThrow()).document();

        assertThat(saved.version()).isEqualTo(3);
        assertThat(saved.content()).containsEntry("script", "geo:ru #1");
        assertThat(bench.store.find(OFFER)).contains(saved);
    }

    @Test
    void aVersionThatWouldBreakNowIsRefusedWithItsPlace() {
        bench.company(1);
        bench.company(2);
        bench.offer(3, "geo:ru #2");
        bench.offer(3, "geo:us #1");
        bench.delete.delete(new DocumentKey(DocumentKind.COMPANY, 2), Precondition.none(), "test");

        assertThat(rollBack(1).orElseThrow())
                .asInstanceOf(type(SaveOutcome.Refused.class))
                .satisfies(refused ->
                        assertThat(refused.diagnostics().getFirst().diagnostic().message())
                                .isEqualTo("there is no company #2"));
    }

    @Test
    void aDeletedDocumentComesBackAndADeletionDoesNot() {
        bench.offer(3, "");
        bench.delete.delete(OFFER, Precondition.none(), "test");

        assertThat(rollBack(2).orElseThrow()).isInstanceOf(SaveOutcome.Refused.class);
        assertThat(rollBack(1).orElseThrow()).isInstanceOf(SaveOutcome.Saved.class);
        assertThat(bench.store.find(OFFER).orElseThrow().version()).isEqualTo(3);
    }

    @Test
    void aVersionThatThereIsNotIsNotFound() {
        bench.offer(3, "");

        assertThat(rollBack(2)).isEmpty();
    }

    @Test
    void nothingIsRolledBackWhenWhatHadToHoldDoesNot() {
        bench.offer(3, "");

        assertThat(
                        bench.rollBack.rollBack(
                                OFFER, 1, new Precondition.AtVersion(Set.of(7L)), false, "test"))
                .contains(new SaveOutcome.Stale(Optional.of(1L)));
    }

    private Optional<SaveOutcome> rollBack(int version) {
        return bench.rollBack.rollBack(OFFER, version, Precondition.none(), false, "test");
    }
}
