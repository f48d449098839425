package io.penstock.application.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.application.audit.AuditAction;
import io.penstock.application.audit.AuditEntry;
import io.penstock.application.audit.AuditNote;
import io.penstock.application.audit.AuditQuery;
import io.penstock.application.audit.AuditTrail;
import io.penstock.application.concurrency.Simultaneously;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link ConfigurationStore} does; each test begins with an empty storage. */
public interface ConfigurationStoreContract {

    Instant AT = Instant.parse("2026-11-20T12:00:00.123Z");
    DocumentKey COMPANY = new DocumentKey(DocumentKind.COMPANY, 5);
    DocumentKey OFFER = new DocumentKey(DocumentKind.OFFER, 5);

    ConfigurationStore configuration();

    /** The audit trail of the same storage. */
    AuditTrail audit();

    private Optional<StoredDocument> save(DocumentKey key, String name, long basedOn) {
        return configuration().save(key, Map.of("name", name), basedOn, AT, "admin");
    }

    @Test
    default void revisionShouldBeZeroWhenNothingWasSaved() {
        assertThat(configuration().revision()).isZero();
        assertThat(configuration().load()).isEqualTo(new ConfigurationState(0, List.of()));
        assertThat(configuration().load(0)).isEqualTo(new ConfigurationState(0, List.of()));
        assertThat(configuration().find(COMPANY)).isEmpty();
    }

    @Test
    default void saveShouldKeepTheDocumentAsItIs() {
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        content.put("name", "Северная Долина");
        content.put("balance_limit", new BigDecimal("-12.50"));
        content.put("price", null);
        content.put("delivery", Map.of("timeout", 5L, "retry", true));
        content.put("script", "geo:ru 50% #5\r\n#6");
        Optional<StoredDocument> saved = configuration().save(COMPANY, content, 0, AT, "Анна");

        assertThat(saved).contains(new StoredDocument(COMPANY, 1, 1, AT, "Анна", content));
        assertThat(configuration().find(COMPANY)).isEqualTo(saved);
        assertThat(configuration().load().documents()).containsExactly(saved.orElseThrow());
    }

    @Test
    default void saveShouldCountVersionsAndRevisions() {
        save(COMPANY, "one", 0);
        save(OFFER, "two", 1);
        StoredDocument third = save(COMPANY, "three", 2).orElseThrow();

        assertThat(third.version()).isEqualTo(2);
        assertThat(third.revision()).isEqualTo(3);
        assertThat(configuration().revision()).isEqualTo(3);
    }

    @Test
    default void saveShouldRefuseWhenAnotherSaveCameInBetween() {
        save(COMPANY, "one", 0);

        assertThat(save(OFFER, "two", 0)).isEmpty();
        assertThat(save(OFFER, "two", 2)).isEmpty();
        assertThat(configuration().revision()).isOne();
        assertThat(configuration().find(OFFER)).isEmpty();
    }

    @Test
    default void saveShouldLetOneWinWhenManyCompete() {
        for (int revision = 0; revision < 5; revision++) {
            long basedOn = revision;
            List<Optional<StoredDocument>> saved =
                    Simultaneously.run(8, thread -> () -> save(COMPANY, "by " + thread, basedOn));

            assertThat(saved).filteredOn(Optional::isPresent).hasSize(1);
            assertThat(configuration().revision()).isEqualTo(revision + 1);
        }
        assertThat(configuration().find(COMPANY).orElseThrow().version()).isEqualTo(5);
    }

    @Test
    default void loadShouldGiveTheDocumentsAsTheyWereAtARevision() {
        StoredDocument first = save(COMPANY, "one", 0).orElseThrow();
        StoredDocument offer = save(OFFER, "two", 1).orElseThrow();
        StoredDocument third = save(COMPANY, "three", 2).orElseThrow();

        assertThat(configuration().load(1).documents()).containsExactly(first);
        assertThat(configuration().load(2).documents()).containsExactlyInAnyOrder(first, offer);
        assertThat(configuration().load()).extracting(ConfigurationState::revision).isEqualTo(3L);
        assertThat(configuration().load().documents()).containsExactlyInAnyOrder(third, offer);
    }

    @Test
    default void loadShouldRefuseARevisionThatNeverWas() {
        assertThatThrownBy(() -> configuration().load(1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> configuration().load(-1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    default void saveShouldBeInTheAuditTrailOnceAndNameWhatChangedOnly() {
        configuration().save(OFFER, Map.of("name", "Tea", "script", "#1"), 0, AT, "admin");
        configuration().save(OFFER, Map.of("name", "Tea", "script", "#2"), 1, AT, "Анна");
        configuration().save(OFFER, Map.of("name", "late"), 1, AT, "late");
        configuration().save(OFFER, Map.of("name", "Tea", "script", "#2"), 2, AT, "Анна");

        assertThat(audit().find(AuditQuery.ALL, Long.MAX_VALUE, 10))
                .extracting(AuditEntry::note)
                .containsExactly(
                        note("Анна", "version 3: nothing changed"),
                        note("Анна", "version 2: script"),
                        note("admin", "version 1: name, script"));
    }

    private static AuditNote note(String by, String detail) {
        return new AuditNote(AT, by, AuditAction.CONFIGURATION_SAVED, "offer 5", detail);
    }
}
