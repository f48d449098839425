package io.penstock.application.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link AuditTrail} does; each test begins with an empty storage. */
public interface AuditTrailContract {

    AuditNote SAVED = note(1, "Анна", AuditAction.CONFIGURATION_SAVED, "offer 5");
    AuditNote REVOKED = note(2, "admin", AuditAction.KEY_REVOKED, "key 3");
    AuditNote SAVED_AGAIN = note(3, "admin", AuditAction.CONFIGURATION_SAVED, "offer 55");

    AuditTrail audit();

    private static AuditNote note(int second, String by, AuditAction action, String subject) {
        return new AuditNote(
                Instant.ofEpochSecond(1_800_000_000L + second),
                by,
                action,
                subject,
                "name, script");
    }

    private List<AuditNote> find(AuditQuery query) {
        return audit().find(query, Long.MAX_VALUE, 100).stream().map(AuditEntry::note).toList();
    }

    private void addAll() {
        audit().add(SAVED);
        audit().add(REVOKED);
        audit().add(SAVED_AGAIN);
    }

    @Test
    default void findShouldGiveNothingWhenNothingWasEntered() {
        assertThat(find(AuditQuery.ALL)).isEmpty();
    }

    @Test
    default void findShouldGiveTheEntriesNewestFirst() {
        addAll();

        assertThat(find(AuditQuery.ALL)).containsExactly(SAVED_AGAIN, REVOKED, SAVED);
    }

    @Test
    default void findShouldGoOnWhereThePageEnded() {
        addAll();

        List<AuditEntry> first = audit().find(AuditQuery.ALL, Long.MAX_VALUE, 2);
        List<AuditEntry> second = audit().find(AuditQuery.ALL, first.getLast().sequence(), 2);

        assertThat(first).extracting(AuditEntry::note).containsExactly(SAVED_AGAIN, REVOKED);
        assertThat(second).extracting(AuditEntry::note).containsExactly(SAVED);
    }

    @Test
    default void findShouldGiveWhatIsAskedForOnly() {
        addAll();
        Optional<String> any = Optional.empty();
        Optional<AuditAction> anyAction = Optional.empty();
        Optional<Instant> ever = Optional.empty();

        assertThat(find(new AuditQuery(Optional.of("Анна"), anyAction, any, ever, ever)))
                .containsExactly(SAVED);
        assertThat(
                        find(
                                new AuditQuery(
                                        any,
                                        Optional.of(AuditAction.CONFIGURATION_SAVED),
                                        any,
                                        ever,
                                        ever)))
                .containsExactly(SAVED_AGAIN, SAVED);
        assertThat(find(new AuditQuery(any, anyAction, Optional.of("offer 5"), ever, ever)))
                .containsExactly(SAVED);
        assertThat(
                        find(
                                new AuditQuery(
                                        Optional.of("admin"),
                                        Optional.of(AuditAction.CONFIGURATION_SAVED),
                                        any,
                                        ever,
                                        ever)))
                .containsExactly(SAVED_AGAIN);
    }

    @Test
    default void findShouldCountTheFirstMomentInAndTheLastOneOut() {
        addAll();
        AuditQuery query =
                new AuditQuery(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(SAVED.at()),
                        Optional.of(SAVED_AGAIN.at()));

        assertThat(find(query)).containsExactly(REVOKED, SAVED);
    }

    @Test
    default void addShouldKeepAsMuchAsThereIsRoomFor() {
        AuditNote note =
                new AuditNote(
                        SAVED.at(),
                        "я".repeat(100),
                        AuditAction.KEY_CREATED,
                        "я".repeat(1000),
                        "я".repeat(1000));
        audit().add(note);

        assertThat(find(AuditQuery.ALL)).containsExactly(note);
        assertThat(note.detail()).hasSize(AuditNote.LONGEST_DETAIL).endsWith("…");
    }
}
