package io.penstock.application.lead;

import io.penstock.application.audit.AuditAction;
import io.penstock.application.audit.AuditNote;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Words what the audit trail says of leads, alike for every storage. */
public final class LeadAudit {

    private LeadAudit() {}

    /** A lead was changed; empty where no person asked for it. */
    public static Optional<AuditNote> changed(LeadChange change) {
        if (change.by().equals(LeadEvent.PENSTOCK)) {
            return Optional.empty();
        }
        return Optional.of(
                new AuditNote(
                        change.at(),
                        change.by(),
                        AuditAction.LEAD_CHANGED,
                        "lead " + change.lead(),
                        String.join("; ", changes(change))));
    }

    private static List<String> changes(LeadChange change) {
        List<String> changes = new ArrayList<>();
        changes.add("status " + change.status().name().toLowerCase(Locale.ROOT));
        change.reason().ifPresent(reason -> changes.add("reason " + reason));
        change.word()
                .ifPresent(word -> changes.add(word.company() + " said " + word.status().key()));
        change.attributes().ifPresent(_ -> changes.add("attributes corrected"));
        change.move().ifPresent(move -> changes.add(destination(move)));
        change.redelivery().ifPresent(_ -> changes.add("delivered to its company again"));
        return changes;
    }

    private static String destination(Move move) {
        return move.assignment()
                .decision()
                .company()
                .map(company -> "moved to company " + company.value())
                .orElse("moved to the hold queue");
    }
}
