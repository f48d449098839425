package io.penstock.application.audit;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Which entries of the audit trail are wanted; what is absent asks for nothing.
 *
 * @param by the name of the API key
 * @param action what was done
 * @param subject what it was done to
 * @param from the first moment
 * @param to the first moment that is too late
 */
public record AuditQuery(
        Optional<String> by,
        Optional<AuditAction> action,
        Optional<String> subject,
        Optional<Instant> from,
        Optional<Instant> to) {

    /** Asks for every entry. */
    public static final AuditQuery ALL =
            new AuditQuery(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    public AuditQuery {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }

    /** Whether it asks for such a note. */
    public boolean matches(AuditNote note) {
        return by.map(note.by()::equals).orElse(true)
                && action.map(note.action()::equals).orElse(true)
                && subject.map(note.subject()::equals).orElse(true)
                && from.map(first -> !note.at().isBefore(first)).orElse(true)
                && to.map(late -> note.at().isBefore(late)).orElse(true);
    }
}
