package io.penstock.db.lead;

import io.penstock.application.lead.ChangeOutcome;
import io.penstock.application.lead.LeadAudit;
import io.penstock.application.lead.LeadChange;
import io.penstock.application.lead.LeadChanges;
import io.penstock.db.audit.AuditRows;
import io.penstock.db.company.LockedCompanies;
import io.penstock.db.lead.LeadRows.Standing;
import io.penstock.db.storage.Database;
import io.penstock.domain.company.CompanyId;
import jakarta.inject.Inject;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** Changes leads in the database, each in a transaction of its own. Thread-safe. */
public final class JdbiLeadChanges implements LeadChanges {

    private final Database database;

    @Inject
    public JdbiLeadChanges(Database database) {
        this.database = database;
    }

    @Override
    public ChangeOutcome change(LeadChange change) {
        return database.transactions().change(handle -> change(handle, change));
    }

    /** Locks the companies before the lead, as all do; the version tells if it has moved since. */
    private static ChangeOutcome change(Handle handle, LeadChange change) {
        Standing seen = there(LeadRows.standing(handle, change.lead()), change);
        LockedCompanies companies = LockedCompanies.lock(handle, companies(change, seen));
        int version = there(LeadRows.lock(handle, change.lead()), change);
        if (version != change.version() || version != seen.version()) {
            return new ChangeOutcome.Outdated();
        }
        ChangeOutcome outcome = new LeadChanger(handle, companies, change).make();
        if (outcome instanceof ChangeOutcome.Changed) {
            LeadAudit.changed(change).ifPresent(note -> AuditRows.add(handle, note));
        }
        return outcome;
    }

    private static <T> T there(Optional<T> found, LeadChange change) {
        return found.orElseThrow(
                () -> new IllegalStateException("There is no lead " + change.lead() + "."));
    }

    private static NavigableSet<CompanyId> companies(LeadChange change, Standing standing) {
        NavigableSet<CompanyId> companies = new TreeSet<>(standing.companies());
        change.assignments()
                .forEach(assignment -> PromiseCheck.addCompanies(assignment, companies));
        return companies;
    }
}
