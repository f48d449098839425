package io.penstock.bootstrap.bench.chaos;

import io.penstock.bootstrap.bench.chaos.StoredLeads.Stored;
import io.penstock.db.consistency.StoredTotals;
import io.penstock.db.storage.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Sends leads to servers while one process after the other is killed and started again, and then
 * looks whether everything that was promised is true.
 */
public final class ChaosRun implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration MOMENT = Duration.ofSeconds(3);
    private static final long LONGEST_AWAY_MILLIS = 1500;
    private static final int REPEATED = 50;
    private static final int ROUNDS = 20;

    private final ChaosPlan plan;
    private final Consumer<String> progress;
    private final ChaosSystem system;
    private final List<Kill> kills = new ArrayList<>();
    private final Set<String> endedByThemselves = new HashSet<>();
    private final Findings findings = new Findings();

    /**
     * Prepares a run; no process runs yet.
     *
     * @param folder an empty folder for data and logs
     * @param progress gets a line for every kill
     * @throws ChaosException when the processes cannot be set up
     */
    public ChaosRun(ChaosPlan plan, Path folder, Consumer<String> progress)
            throws IOException, InterruptedException {
        this.plan = plan;
        this.progress = progress;
        this.system = new ChaosSystem(plan, folder);
    }

    /**
     * Runs it.
     *
     * @throws ChaosException when a process cannot be started again
     */
    public ChaosReport run() throws IOException, InterruptedException {
        system.start(plan.cap());
        Senders senders = Senders.start(system.servers(), plan.leadsPerSecond());
        killAll();
        senders.stop(PATIENCE);
        progress.accept("The faults end. Waiting for what is still to be delivered.");
        system.stopNodes();
        system.endFaults();
        system.startNodes();
        awaitArrivals(senders);
        repeat(senders);
        finish();
        check(senders);
        return new ChaosReport(findings.lines(), findings.broken());
    }

    private void killAll() throws InterruptedException {
        Random random = new Random(plan.seed());
        List<Victim> victims = system.victims();
        for (int number = 1; number <= plan.kills(); number++) {
            Thread.sleep(random.nextLong(plan.calm().toMillis() * 2));
            victims.stream()
                    .filter(Victim::endedByItself)
                    .forEach(victim -> endedByThemselves.add(victim.name()));
            Victim victim = victims.get(random.nextInt(victims.size()));
            long at = System.currentTimeMillis();
            victim.kill();
            Thread.sleep(random.nextLong(LONGEST_AWAY_MILLIS));
            victim.start();
            Kill kill = new Kill(at, victim.name(), System.currentTimeMillis());
            kills.add(kill);
            progress.accept(
                    "%d of %d: %s was away for %d ms"
                            .formatted(
                                    number, plan.kills(), kill.victim(), kill.back() - kill.at()));
        }
        Thread.sleep(plan.calm());
    }

    private void awaitArrivals(Senders senders) throws IOException, InterruptedException {
        Set<String> ids =
                senders.taken().values().stream()
                        .map(Senders.Taken::id)
                        .collect(Collectors.toSet());
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline && !arrived().containsAll(ids)) {
            Thread.sleep(LOOK);
        }
    }

    private Set<String> arrived() throws IOException {
        return system.arrivals().stream().map(Arrival::lead).collect(Collectors.toSet());
    }

    /** What is sent once more under its key is the lead that it was; any difference is noted. */
    private void repeat(Senders senders) throws InterruptedException {
        List<Integer> some =
                senders.taken().keySet().stream()
                        .sorted(Comparator.comparingInt(number -> number * 31 % 997))
                        .limit(REPEATED)
                        .toList();
        for (int number : some) {
            for (int tries = 0; tries < REPEATED; tries++) {
                if (senders.send(number, system.servers().get(tries % system.servers().size()))) {
                    break;
                }
            }
        }
        findings.note("keys that were used once more in the end", some.size());
    }

    /** Lets the servers work until nothing is left, and stops them. */
    private void finish() throws InterruptedException {
        for (int round = 1; ; round++) {
            system.stopNodes();
            try (Database database = Database.open(system.database())) {
                if (StoredTotals.of(database).unfinished() == 0 || round == ROUNDS) {
                    findings.note("rounds until nothing was left", round);
                    return;
                }
            }
            system.startNodes();
            Thread.sleep(MOMENT);
        }
    }

    private void check(Senders senders) throws IOException, InterruptedException {
        List<Arrival> arrivals = system.arrivals();
        system.startNodes();
        Map<String, Stored> stored = StoredLeads.read(system.servers().getFirst());
        system.stopNodes();
        noteNumbers(senders, arrivals);
        Promises promises = new Promises(findings);
        promises.checkStored(senders, stored);
        promises.checkDelivered(senders, stored, arrivals);
        promises.checkRepetitions(arrivals, kills, system.servers().size());
        promises.checkCaps(stored, plan.cap());
        findings.promise("nobody ended by itself", endedByThemselves);
        try (Database database = Database.open(system.database())) {
            promises.checkDatabase(database, senders.taken().size());
        }
    }

    private void noteNumbers(Senders senders, List<Arrival> arrivals) {
        kills.stream()
                .collect(Collectors.groupingBy(Kill::victim, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> findings.note("kills of " + entry.getKey(), entry.getValue()));
        findings.note("percent of database calls that failed", plan.faultPercent());
        system.victims().stream()
                .filter(victim -> victim.failedStarts() > 0)
                .forEach(victim ->
                        findings.note("failed starts of " + victim.name(), victim.failedStarts()));
        senders.troubles()
                .forEach((trouble, times) -> findings.note("answered: " + trouble, times.sum()));
        findings.note("arrivals at buyers", arrivals.size());
    }

    /** Ends every process, whatever it is doing. */
    @Override
    public void close() {
        system.close();
    }
}
