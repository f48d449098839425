package io.penstock.application.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.Workbench;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DocumentHistoryTest {

    private static final DocumentKey OFFER = new DocumentKey(DocumentKind.OFFER, 3);

    private final Workbench bench = new Workbench();

    @Test
    void everyVersionTellsWhatItChanged() {
        bench.company(1);
        bench.offer(3, "geo:ru #1\n");
        bench.offer(3, "geo:us #1\n", 1);

        DocumentHistory.Entry newest = bench.history.page(OFFER, 99, 1).entries().getFirst();

        assertThat(newest.version().version()).isEqualTo(2);
        assertThat(newest.differences())
                .containsExactly(
                        new Difference("default_company", null, 1, Optional.empty()),
                        new Difference(
                                "script",
                                "geo:ru #1\n",
                                "geo:us #1\n",
                                Optional.of("@@ -1,1 +1,1 @@\n-geo:ru #1\n+geo:us #1\n")));
    }

    @Test
    void theFirstVersionDiffersFromNothingAndADeletionLeavesNothing() {
        bench.save(DocumentKind.SITE, 1, Map.of("company", 1));
        bench.company(1);
        bench.save(DocumentKind.SITE, 1, Map.of("company", 1));
        DocumentKey site = new DocumentKey(DocumentKind.SITE, 1);
        bench.delete.delete(site, Precondition.none(), "test");

        assertThat(bench.history.page(site, 99, 9).entries())
                .extracting(DocumentHistory.Entry::differences)
                .containsExactly(
                        List.of(new Difference("company", 1, null, Optional.empty())),
                        List.of(new Difference("company", null, 1, Optional.empty())));
    }

    @Test
    void versionsComeInPages() {
        for (int count = 0; count < 5; count++) {
            bench.save(DocumentKind.OFFER, 3, Map.of("name", "Offer " + count));
        }

        DocumentHistory.Page first = bench.history.page(OFFER, Integer.MAX_VALUE, 2);
        DocumentHistory.Page second = bench.history.page(OFFER, first.next().orElseThrow(), 2);
        DocumentHistory.Page third = bench.history.page(OFFER, second.next().orElseThrow(), 2);

        assertThat(second.entries())
                .extracting(entry -> entry.version().version())
                .containsExactly(3, 2);
        assertThat(second.entries().getLast().differences())
                .containsExactly(new Difference("name", "Offer 0", "Offer 1", Optional.empty()));
        assertThat(third.entries()).hasSize(1);
        assertThat(third.next()).isEmpty();
    }

    @Test
    void oneVersionIsFoundByItsNumber() {
        bench.save(DocumentKind.OFFER, 3, Map.of("name", "One"));
        bench.save(DocumentKind.OFFER, 3, Map.of("name", "Two"));

        assertThat(bench.history.find(OFFER, 2).orElseThrow().differences())
                .containsExactly(new Difference("name", "One", "Two", Optional.empty()));
        assertThat(bench.history.find(OFFER, 3)).isEmpty();
    }
}
