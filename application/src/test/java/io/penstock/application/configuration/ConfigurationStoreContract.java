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
    DocumentKey ROTATOR = new DocumentKey(DocumentKind.ROTATOR, 5);

    ConfigurationStore configuration();

    /** The audit trail of the same storage. */
    AuditTrail audit();

    private Optional<List<DocumentVersion>> saveAll(long basedOn, DocumentChange... changes) {
        return configuration()
                .save(new ConfigurationChange(basedOn, List.of(changes), AT, "admin"));
    }

    private Optional<StoredDocument> save(DocumentKey key, String name, long basedOn) {
        return saveAll(basedOn, put(key, name))
                .map(versions -> versions.getFirst().document().orElseThrow());
    }

    private static DocumentChange put(DocumentKey key, String name) {
        return new DocumentChange.Put(key, Map.of("name", name));
    }

    private static DocumentChange delete(DocumentKey key) {
        return new DocumentChange.Delete(key);
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
        StoredDocument document = new StoredDocument(COMPANY, 1, 1, AT, "Анна", content);
        Optional<List<DocumentVersion>> saved =
                configuration()
                        .save(
                                new ConfigurationChange(
                                        0,
                                        List.of(new DocumentChange.Put(COMPANY, content)),
                                        AT,
                                        "Анна"));

        assertThat(saved.orElseThrow())
                .containsExactly(
                        new DocumentVersion(COMPANY, 1, 1, AT, "Анна", Optional.of(content)));
        assertThat(configuration().find(COMPANY)).contains(document);
        assertThat(configuration().load().documents()).containsExactly(document);
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
        saveAll(0, new DocumentChange.Put(OFFER, Map.of("name", "Tea", "script", "#1")));
        saveAll(1, new DocumentChange.Put(OFFER, Map.of("name", "Tea", "script", "#2")));
        saveAll(1, new DocumentChange.Put(OFFER, Map.of("name", "late")));
        saveAll(2, new DocumentChange.Put(OFFER, Map.of("name", "Tea", "script", "#2")));
        saveAll(3, delete(OFFER));

        assertThat(audit().find(AuditQuery.ALL, Long.MAX_VALUE, 10))
                .extracting(AuditEntry::note)
                .containsExactly(
                        note(AuditAction.CONFIGURATION_DELETED, "version 4: deleted"),
                        note(AuditAction.CONFIGURATION_SAVED, "version 3: nothing changed"),
                        note(AuditAction.CONFIGURATION_SAVED, "version 2: script"),
                        note(AuditAction.CONFIGURATION_SAVED, "version 1: name, script"));
    }

    private static AuditNote note(AuditAction action, String detail) {
        return new AuditNote(AT, "admin", action, "offer 5", detail);
    }

    @Test
    default void saveShouldMakeOneRevisionOfSeveralChanges() {
        save(OFFER, "old", 0);

        List<DocumentVersion> saved =
                saveAll(1, put(ROTATOR, "new"), delete(OFFER), put(COMPANY, "new")).orElseThrow();

        assertThat(saved).extracting(DocumentVersion::key).containsExactly(COMPANY, OFFER, ROTATOR);
        assertThat(saved).extracting(DocumentVersion::version).containsExactly(1, 2, 1);
        assertThat(saved).extracting(DocumentVersion::revision).containsOnly(2L);
        assertThat(configuration().revision()).isEqualTo(2);
        assertThat(configuration().load().documents())
                .extracting(StoredDocument::key)
                .containsExactly(COMPANY, ROTATOR);
        assertThat(configuration().load(1).documents())
                .extracting(StoredDocument::key)
                .containsExactly(OFFER);
    }

    @Test
    default void saveShouldChangeNothingWhenOneOfItsChangesCannotBe() {
        assertThatThrownBy(() -> saveAll(0, put(COMPANY, "new"), delete(OFFER)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("offer 5");

        assertThat(configuration().revision()).isZero();
        assertThat(configuration().find(COMPANY)).isEmpty();
        assertThat(configuration().versions(COMPANY, Integer.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    default void deletedDocumentShouldBeGoneAndItsVersionsReadable() {
        StoredDocument first = save(COMPANY, "one", 0).orElseThrow();
        DocumentVersion deletion = saveAll(1, delete(COMPANY)).orElseThrow().getFirst();

        assertThat(deletion)
                .isEqualTo(new DocumentVersion(COMPANY, 2, 2, AT, "admin", Optional.empty()));
        assertThat(configuration().find(COMPANY)).isEmpty();
        assertThat(configuration().load().documents()).isEmpty();
        assertThat(configuration().version(COMPANY, 2)).contains(deletion);
        assertThat(configuration().version(COMPANY, 1).flatMap(DocumentVersion::document))
                .contains(first);
        assertThatThrownBy(() -> saveAll(2, delete(COMPANY)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    default void documentShouldCountOnWhenItIsSavedAfterItsDeletion() {
        save(COMPANY, "one", 0);
        saveAll(1, delete(COMPANY));
        StoredDocument third = save(COMPANY, "three", 2).orElseThrow();

        assertThat(third.version()).isEqualTo(3);
        assertThat(configuration().find(COMPANY)).contains(third);
        assertThat(configuration().load().documents()).containsExactly(third);
        assertThat(configuration().load(2).documents()).isEmpty();
    }

    @Test
    default void versionsShouldComeInPagesTheNewestFirst() {
        for (int revision = 0; revision < 5; revision++) {
            save(revision == 2 ? OFFER : COMPANY, "name " + revision, revision);
        }

        assertThat(configuration().versions(COMPANY, Integer.MAX_VALUE, 3))
                .extracting(DocumentVersion::version)
                .containsExactly(4, 3, 2);
        assertThat(configuration().versions(COMPANY, 2, 3))
                .extracting(DocumentVersion::revision)
                .containsExactly(1L);
        assertThat(configuration().versions(ROTATOR, Integer.MAX_VALUE, 3)).isEmpty();
        assertThat(configuration().version(OFFER, 2)).isEmpty();
    }
}
