package io.penstock.application.flow.trial;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.flow.Stage;
import io.penstock.dsl.script.evaluate.Draws;
import io.penstock.dsl.script.evaluate.Odds;
import io.penstock.dsl.script.evaluate.Situation;
import io.penstock.dsl.share.Fraction;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;

/** One way of many that chance can go with a lead. Not thread-safe. */
final class ExploredChances implements Chances {

    private static final int NUMBERS = 100;
    private static final long PRECISION = 1_000_000_000_000L;
    private static final List<Fraction> ALL_NUMBERS =
            Collections.nCopies(NUMBERS, Fraction.of(1, NUMBERS));

    private final FlowTest test;
    private final Branches branches;
    private OptionalInt random = OptionalInt.empty();
    private boolean exact = true;

    ExploredChances(FlowTest test, Branches branches) {
        this.test = test;
        this.branches = branches;
    }

    /** Whether the parts of the options were known. */
    boolean isExact() {
        return exact;
    }

    @Override
    public int random() {
        if (random.isEmpty()) {
            random = OptionalInt.of(1 + branches.choose(ALL_NUMBERS));
        }
        return random.getAsInt();
    }

    @Override
    public int share(Stage stage, boolean even, SortedMap<Integer, BigDecimal> shares) {
        Fraction whole =
                shares.values().stream().map(Fraction::of).reduce(Fraction.ZERO, Fraction::plus);
        int option =
                branches.choose(
                        shares.values().stream()
                                .map(share -> Fraction.of(share).dividedBy(whole))
                                .toList());
        return List.copyOf(shares.keySet()).get(option);
    }

    @Override
    public boolean accepts(int decision, Fraction part) {
        return part.equals(Fraction.ONE)
                || (!part.isZero()
                        && branches.choose(List.of(part, Fraction.ONE.minus(part))) == 0);
    }

    /** What a script does after its first choice depends on the draws of that. */
    @Override
    public Optional<CompanyId> script(
            Stage.Script stage, Instant at, Set<CompanyId> passed, boolean again) {
        Optional<CompanyId> fallback = test.fallback().filter(company -> !passed.contains(company));
        if (test.script().isEmpty()) {
            return fallback;
        }
        Situation situation = new Situation(test.attributes(), Draws.seed("1"), at, test.zone());
        Odds odds = test.script().get().odds(situation, new OpenGuards(passed));
        exact &= odds.exact() && !again;
        List<Optional<CompanyId>> companies = new ArrayList<>();
        List<Fraction> parts = new ArrayList<>();
        odds.companies()
                .forEach((company, chance) -> {
                    companies.add(Optional.of(company));
                    parts.add(part(chance));
                });
        if (odds.none() > 0 || parts.isEmpty()) {
            companies.add(fallback);
            parts.add(parts.isEmpty() ? Fraction.ONE : part(odds.none()));
        }
        Fraction whole = parts.stream().reduce(Fraction.ZERO, Fraction::plus);
        return companies.get(
                branches.choose(parts.stream().map(part -> part.dividedBy(whole)).toList()));
    }

    private static Fraction part(double chance) {
        return Fraction.of(Math.max(1, Math.round(chance * PRECISION)), PRECISION);
    }
}
