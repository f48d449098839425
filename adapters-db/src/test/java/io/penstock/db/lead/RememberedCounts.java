package io.penstock.db.lead;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.lead.ChangeOutcome;
import io.penstock.application.lead.IntakeOutcome;
import io.penstock.application.lead.LeadChangeFixture;
import io.penstock.application.lead.LeadFixture;
import io.penstock.application.lead.NewLead;
import io.penstock.db.cap.JdbiCapUsage;
import io.penstock.db.storage.Database;
import io.penstock.domain.cap.CapPeriod;
import io.penstock.domain.cap.CapType;
import io.penstock.domain.cap.CompanyCap;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.status.LeadStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Two programs that take leads for one company, now and then in vain, and change them, at random,
 * and what the caps should say, counted lead by lead. Not thread-safe.
 */
final class RememberedCounts {

    private final Random random;
    private final List<RememberingProgram> programs;
    private final JdbiLeadChanges changes;
    private final JdbiLeads leads;
    private final JdbiCapUsage usage;
    private final Map<LeadId, Instant> assigned = new LinkedHashMap<>();
    private final Map<LeadId, LeadStatus> statuses = new LinkedHashMap<>();
    private Instant now = LeadFixture.NOON;
    private int refused;
    private int busy;
    private boolean calm;

    RememberedCounts(Database database, long seed) {
        random = new Random(seed);
        programs = List.of(new RememberingProgram(database), new RememberingProgram(database));
        changes = new JdbiLeadChanges(database);
        leads = new JdbiLeads(database);
        usage = new JdbiCapUsage(database);
    }

    /** How many leads were refused since their caps were reached. */
    int refused() {
        return refused;
    }

    void step() {
        now = now.plusMillis(random.nextLong(1L << (1 + random.nextInt(25))));
        if (random.nextInt(16) == 0) {
            busy = random.nextInt(programs.size());
            calm = random.nextBoolean();
        }
        if (!calm && random.nextInt(3) == 0 && !assigned.isEmpty()) {
            change(new ArrayList<>(assigned.keySet()).get(random.nextInt(assigned.size())));
        } else {
            take();
        }
    }

    private void take() {
        CapPeriod period = any(CapPeriod.values());
        CapType type = any(CapType.values());
        long counted = counted(period, type);
        CompanyCap cap = LeadFixture.cap(5, period, type, Math.max(1, counted + random.nextInt(2)));
        assertThat(usage.used(cap, now, LeadFixture.ZONE)).as("%s", cap).isEqualTo(counted);
        NewLead lead = LeadFixture.lead().at(now).promising(cap).build();
        if (random.nextInt(12) == 0) {
            programs.get(busy).takeInVain(lead);
            return;
        }
        boolean stored = programs.get(busy).take(lead) instanceof IntakeOutcome.Stored;
        assertThat(stored)
                .as("%s with %s leads", cap, counted)
                .isEqualTo(cap.cap().hasRoom(counted));
        if (stored) {
            assigned.put(lead.lead().id(), now);
            statuses.put(lead.lead().id(), LeadStatus.WAITING);
        } else {
            refused++;
        }
    }

    private long counted(CapPeriod period, CapType type) {
        Instant from =
                period == CapPeriod.ANY ? Instant.MIN : period.firstCounted(now, LeadFixture.ZONE);
        return assigned.entrySet().stream()
                .filter(lead -> !lead.getValue().isBefore(from))
                .filter(lead -> type.counts(requireNonNull(statuses.get(lead.getKey()))))
                .count();
    }

    private void change(LeadId lead) {
        boolean away = random.nextInt(3) == 0;
        LeadChangeFixture change = LeadChangeFixture.change(leads.find(lead).orElseThrow()).at(now);
        LeadStatus status = away ? LeadStatus.WAITING : any(LeadStatus.values());
        change = away ? change.to(status).movedToHold() : change.to(status);
        assertThat(changes.change(change.build())).isInstanceOf(ChangeOutcome.Changed.class);
        if (away) {
            assigned.remove(lead);
        }
        statuses.put(lead, status);
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
