package io.penstock.bootstrap.bench.chaos;

import io.penstock.bootstrap.bench.chaos.Senders.Taken;
import io.penstock.bootstrap.bench.chaos.StoredLeads.Stored;
import io.penstock.db.consistency.Contradictions;
import io.penstock.db.consistency.StoredTotals;
import io.penstock.db.storage.Database;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** Holds what was answered, what is stored and what arrived against each other. */
final class Promises {

    private final Findings findings;

    Promises(Findings findings) {
        this.findings = findings;
    }

    /** Every lead that was answered is there as it was answered, and no other. */
    void checkStored(Senders senders, Map<String, Stored> stored) {
        Map<Integer, Taken> taken = senders.taken();
        findings.promise(
                "leads begun and answered 201", taken.size(), senders.begun(), senders.begun());
        findings.promise("one answer per idempotency key", senders.contradictions().keySet());
        findings.promise("leads stored", stored.size(), taken.size(), taken.size());
        findings.promise(
                "every answered lead is stored",
                broken(
                        taken,
                        (number, answer) ->
                                stored.containsKey(answer.id())
                                        && stored.get(answer.id()).number() == number));
        findings.promise(
                "no answer but 201, 503 or none",
                senders.troubles().keySet().stream()
                        .filter(trouble ->
                                !trouble.startsWith("503") && !trouble.equals("no answer"))
                        .toList());
    }

    /** Every lead came to its company, and stays there or is held with the buyer's reason. */
    void checkDelivered(Senders senders, Map<String, Stored> stored, List<Arrival> arrivals) {
        Map<String, Set<Integer>> companies =
                arrivals.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Arrival::lead,
                                        Collectors.mapping(Arrival::company, Collectors.toSet())));
        Map<Integer, Taken> taken = senders.taken();
        findings.promise(
                "every answered lead came to its company",
                broken(
                        taken,
                        (_, answer) ->
                                companies
                                        .getOrDefault(answer.id(), Set.of())
                                        .contains(answer.company())));
        findings.promise(
                "no lead came to another company",
                broken(
                        taken,
                        (_, answer) -> companies.getOrDefault(answer.id(), Set.of()).size() <= 1));
        findings.promise(
                "every accepted lead stays, every rejected one is held",
                broken(taken, (number, answer) -> isSettled(number, answer, stored)));
        findings.promise(
                "nothing came that is not stored",
                arrivals.stream()
                        .map(Arrival::lead)
                        .filter(id -> !stored.containsKey(id))
                        .toList());
    }

    private static boolean isSettled(int number, Taken answer, Map<String, Stored> stored) {
        Stored lead = stored.get(answer.id());
        boolean rejected = number % BuyerProgram.REJECTS_ONE_IN == 0;
        return lead != null
                && (rejected
                        ? lead.company() == 0
                                && lead.heldReason().orElse("").contains(BuyerProgram.REASON)
                        : lead.company() == answer.company() && lead.heldReason().isEmpty());
    }

    private static Set<Integer> broken(
            Map<Integer, Taken> taken, BiPredicate<Integer, Taken> promise) {
        return taken.entrySet().stream()
                .filter(entry -> !promise.test(entry.getKey(), entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    void checkCaps(Map<String, Stored> stored, int cap) {
        for (int company : ChaosOffer.CAPPED) {
            long leads = stored.values().stream().filter(lead -> lead.company() == company).count();
            findings.promise("leads of #" + company + ", which has a cap", leads, 0, cap);
        }
    }

    /** A kill lets come again what was in the air then: of one server or of all. */
    void checkRepetitions(List<Arrival> arrivals, List<Kill> kills, int servers) {
        Repetitions repetitions = Repetitions.of(arrivals, kills);
        long most =
                kills.stream()
                        .mapToLong(kill ->
                                ChaosSystem.IN_THE_AIR
                                        * (kill.victim().startsWith("node") ? 1L : servers))
                        .sum();
        findings.promise("arrivals with a webhook-id that had arrived", repetitions.all(), 0, most);
        findings.note("  of these without a kill meanwhile", repetitions.unexplained());
        findings.promise(
                "one webhook-id per lead, whatever the repetitions", repetitions.keysDiffer());
    }

    void checkDatabase(Database database, int leads) {
        StoredTotals totals = StoredTotals.of(database);
        findings.promise("rows of leads", totals.leads(), leads, leads);
        findings.promise("rows of idempotency keys", totals.keys(), leads, leads);
        findings.promise("deliveries that are not finished", totals.unfinished(), 0, 0);
        findings.promise(
                "balances, reservations, counts and placements agree",
                new Contradictions(database).find());
    }
}
