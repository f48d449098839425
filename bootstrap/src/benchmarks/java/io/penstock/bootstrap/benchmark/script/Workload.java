package io.penstock.bootstrap.benchmark.script;

import io.penstock.dsl.script.evaluate.Draws;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** A script and a million leads, all of them different and the same in every run. */
final class Workload {

    /** How many leads there are; a power of two. */
    static final int LEADS = 1 << 20;

    static final int COMPANIES = 200;

    private final List<Rule> rules = new ArrayList<>();
    private final Vocabulary vocabulary;
    private final WorkloadKind kind;

    Workload(WorkloadKind kind, int lines) {
        this.kind = kind;
        this.vocabulary = Vocabulary.of(kind, lines);
        Random random = new Random(1);
        for (int line = 0; line < lines; line++) {
            Rule rule = kind == WorkloadKind.MIXED ? mixed(random) : selective(line, random);
            rules.add(rule.withCompany(1 + random.nextInt(COMPANIES)));
        }
    }

    List<Rule> rules() {
        return rules;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The text of the distribution script. */
    String script() {
        return rules.stream().map(rule -> rule.toScript() + "\n").collect(Collectors.joining());
    }

    /** The keys of the lines' draws, so that every engine makes the same ones. */
    long[] drawKeys() {
        Map<String, Integer> occurrences = new HashMap<>();
        return rules.stream()
                .map(Rule::toScript)
                .mapToLong(text ->
                        Draws.key(0, Draws.place(text, occurrences.merge(text, 1, Integer::sum))))
                .toArray();
    }

    private Rule selective(int line, Random random) {
        return country(random, 1).withUsers(List.of(line)).withFlows(vocabulary.flows(random, 1));
    }

    private Rule mixed(Random random) {
        int percent = random.nextInt(100);
        if (percent < 55) {
            return country(random, 1)
                    .withUsers(vocabulary.users(random, 1))
                    .withPercent(5 + random.nextInt(20));
        }
        if (percent < 65) {
            return country(random, 2).withFlows(vocabulary.flows(random, 3));
        }
        if (percent < 75) {
            return country(random, 2)
                    .withUsers(vocabulary.users(random, 2))
                    .withHours(random.nextInt(12), 13 + random.nextInt(11))
                    .withDayCap(cap(random));
        }
        if (percent < 82) {
            return Rule.ANY.withFlows(vocabulary.flows(random, 5)).withDayCap(cap(random));
        }
        if (percent < 90) {
            return country(random, 1).withArea(vocabulary.area(random));
        }
        return country(random, 2)
                .withUsers(vocabulary.users(random, 2))
                .withPercent(20)
                .withDayCap(cap(random));
    }

    private static int cap(Random random) {
        return 1 + random.nextInt(CapTable.MOST);
    }

    private Rule country(Random random, int count) {
        return Rule.ANY.withCountries(vocabulary.countries(random, count));
    }

    /** A lead; each time it is asked for, an equal one. */
    LeadValues lead(int number) {
        Random random = new Random(31L * number + 7);
        LeadValues lead =
                new LeadValues(
                        vocabulary.country(random),
                        vocabulary.users(random, 1).getFirst(),
                        vocabulary.flows(random, 1).getFirst(),
                        vocabulary.area(random),
                        random.nextInt(1440),
                        Draws.seed("lead-" + number));
        boolean meetsLine = kind == WorkloadKind.SELECTIVE && random.nextInt(10) > 0;
        return meetsLine ? meeting(rules.get(random.nextInt(rules.size())), lead) : lead;
    }

    private static LeadValues meeting(Rule rule, LeadValues lead) {
        return new LeadValues(
                rule.countries().getFirst(),
                rule.users().getFirst(),
                rule.flows().getFirst(),
                lead.area(),
                lead.minute(),
                lead.seed());
    }
}
