package io.penstock.application.configuration;

import io.penstock.application.audit.AuditAction;
import io.penstock.application.audit.AuditNote;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words what the audit trail says of the configuration, alike for every storage. */
public final class ConfigurationAudit {

    private ConfigurationAudit() {}

    /**
     * A document was saved or deleted. The note names the keys that changed, never their values.
     *
     * @param before the version before it, where there is one
     */
    public static AuditNote saved(DocumentVersion saved, Optional<DocumentVersion> before) {
        return new AuditNote(
                saved.at(),
                saved.by(),
                saved.deleted()
                        ? AuditAction.CONFIGURATION_DELETED
                        : AuditAction.CONFIGURATION_SAVED,
                saved.key().toString(),
                "version " + saved.version() + ": " + what(saved, before));
    }

    private static String what(DocumentVersion saved, Optional<DocumentVersion> before) {
        if (saved.deleted()) {
            return "deleted";
        }
        Set<String> changed =
                changed(
                        before.flatMap(DocumentVersion::content).orElse(Map.of()),
                        saved.content().orElseThrow());
        return changed.isEmpty() ? "nothing changed" : String.join(", ", changed);
    }

    private static Set<String> changed(
            Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .filter(key -> !Objects.equals(before.get(key), after.get(key)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
