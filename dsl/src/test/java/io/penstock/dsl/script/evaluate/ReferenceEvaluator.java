package io.penstock.dsl.script.evaluate;

import io.penstock.domain.cap.Cap;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.LeadAttributes;
import io.penstock.domain.routing.RotatorId;
import io.penstock.domain.routing.RoutingGuards;
import io.penstock.dsl.script.format.ScriptFormatter;
import io.penstock.dsl.script.syntax.Line;
import io.penstock.dsl.script.syntax.Script;
import io.penstock.dsl.script.syntax.Term;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The evaluation rules written down a second time, as plainly as can be and without regard to
 * speed: it walks the tree, and finds odds by following every outcome. Company 0 is none.
 */
final class ReferenceEvaluator {

    private static final BigInteger WORD = BigInteger.ONE.shiftLeft(64);

    private final Map<RotatorId, Script> rotators;
    private final Situation situation;
    private final RoutingGuards guards;

    ReferenceEvaluator(Map<RotatorId, Script> rotators, Situation situation, RoutingGuards guards) {
        this.rotators = rotators;
        this.situation = situation;
        this.guards = guards;
    }

    int choose(Script script) {
        return first(script, List.of(), BigInteger.ZERO);
    }

    Map<Integer, Double> odds(Script script) {
        return firstOdds(script.lines(), List.of());
    }

    private int first(Script script, List<Line> outer, BigInteger path) {
        for (Line line : script.lines()) {
            BigInteger key = key(path, script, line);
            if (holds(line, outer) && hundredths(key) < chance(line)) {
                int company = company(line, outer, key);
                if (company != 0) {
                    return company;
                }
            }
        }
        return 0;
    }

    private int bucket(Script script, List<Line> outer, BigInteger path) {
        List<Line> held = new ArrayList<>();
        List<Integer> companies = new ArrayList<>();
        for (Line line : script.lines()) {
            int company = holds(line, outer) ? company(line, outer, key(path, script, line)) : 0;
            if (company != 0) {
                held.add(line);
                companies.add(company);
            }
        }
        Map<Integer, Double> shares = shares(held, companies);
        BigInteger key = key(path, "bucket", 1);
        double drawn = mix(seed().xor(key)).doubleValue() / WORD.doubleValue();
        for (Map.Entry<Integer, Double> share : shares.entrySet()) {
            drawn -= share.getValue();
            if (drawn < 0) {
                return share.getKey();
            }
        }
        return 0;
    }

    private int company(Line line, List<Line> outer, BigInteger key) {
        return switch (line.target()) {
            case Term.CompanyTarget target -> target.company().value();
            case Term.RotatorTarget target ->
                    target.bucket()
                            ? bucket(rotator(target), with(outer, line), key)
                            : first(rotator(target), with(outer, line), key);
        };
    }

    private Script rotator(Term.RotatorTarget target) {
        return rotators.getOrDefault(target.rotator(), Script.EMPTY);
    }

    private Map<Integer, Double> firstOdds(List<Line> lines, List<Line> outer) {
        if (lines.isEmpty()) {
            return Map.of(0, 1.0);
        }
        Line line = lines.getFirst();
        Map<Integer, Double> rest = firstOdds(lines.subList(1, lines.size()), outer);
        if (!holds(line, outer)) {
            return rest;
        }
        double chance = chance(line) / 10_000.0;
        Map<Integer, Double> odds = new TreeMap<>();
        add(odds, rest, 1 - chance);
        Map<Integer, Double> outcome = outcomes(line, outer);
        outcome.forEach((company, part) ->
                add(odds, company == 0 ? rest : Map.of(company, 1.0), chance * part));
        return odds;
    }

    private Map<Integer, Double> outcomes(Line line, List<Line> outer) {
        return switch (line.target()) {
            case Term.CompanyTarget target -> Map.of(target.company().value(), 1.0);
            case Term.RotatorTarget target -> {
                List<Line> lines = rotator(target).lines();
                yield target.bucket()
                        ? bucketOdds(lines, with(outer, line), List.of(), List.of())
                        : firstOdds(lines, with(outer, line));
            }
        };
    }

    private Map<Integer, Double> bucketOdds(
            List<Line> lines, List<Line> outer, List<Line> held, List<Integer> companies) {
        if (lines.isEmpty()) {
            return companies.isEmpty() ? Map.of(0, 1.0) : shares(held, companies);
        }
        Line line = lines.getFirst();
        List<Line> rest = lines.subList(1, lines.size());
        if (!holds(line, outer)) {
            return bucketOdds(rest, outer, held, companies);
        }
        Map<Integer, Double> odds = new TreeMap<>();
        outcomes(line, outer)
                .forEach((company, part) ->
                        add(
                                odds,
                                company == 0
                                        ? bucketOdds(rest, outer, held, companies)
                                        : bucketOdds(
                                                rest,
                                                outer,
                                                with(held, line),
                                                with(companies, company)),
                                part));
        return odds;
    }

    private static Map<Integer, Double> shares(List<Line> lines, List<Integer> companies) {
        Map<Integer, Double> weights = new TreeMap<>();
        for (int index = 0; index < lines.size(); index++) {
            boolean weighted = lines.get(index).has(Term.Probability.class);
            weights.merge(
                    companies.get(index), weighted ? chance(lines.get(index)) : 0.0, Double::sum);
        }
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        long without = weights.values().stream().filter(weight -> weight == 0).count();
        if (sum < 10_000) {
            weights.replaceAll((_, weight) -> weight == 0 ? (10_000 - sum) / without : weight);
        }
        double total = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        weights.replaceAll((_, weight) -> weight / total);
        return weights;
    }

    private boolean holds(Line line, List<Line> outer) {
        LocalDateTime local = LocalDateTime.ofInstant(situation.at(), situation.zone());
        int minute = local.getHour() * 60 + local.getMinute();
        int day = local.getDayOfWeek().getValue();
        return line.terms(Term.Match.class).allMatch(this::matches)
                && line.terms(Term.TimeWindow.class).allMatch(t -> t.window().contains(minute))
                && line.terms(Term.DayWindow.class).allMatch(t -> t.window().contains(day))
                && !line.isTimeAlone()
                && guarded(line, outer);
    }

    private boolean guarded(Line line, List<Line> outer) {
        if (line.target() instanceof Term.RotatorTarget(RotatorId rotator, boolean _)) {
            return rotators.containsKey(rotator) && outer.size() < 10;
        }
        Term.CompanyTarget target = (Term.CompanyTarget) line.target();
        for (Line asking : with(outer, line)) {
            if (asking.has(Term.Active.class) && !guards.active(target.company())) {
                return false;
            }
            for (Cap cap : asking.caps()) {
                if (guards.used(target.company(), cap) >= cap.count()) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean matches(Term.Match match) {
        LeadAttributes lead = situation.attributes();
        if (!lead.has(match.attribute())) {
            return false;
        }
        return switch (match) {
            case Term.NumberMatch numbers ->
                    numbers.values().contains(lead.number(match.attribute()));
            case Term.FlagMatch flag -> (lead.number(match.attribute()) == 1) == flag.value();
            case Term.CountryMatch countries ->
                    countries.codes().contains(String.valueOf(lead.text(match.attribute())));
            case Term.TextMatch text -> {
                String value = plain(String.valueOf(lead.text(match.attribute())));
                String wanted = plain(text.text());
                yield text.contains()
                        ? IntStream.rangeClosed(0, value.length())
                                .anyMatch(from ->
                                        value.regionMatches(true, from, wanted, 0, wanted.length()))
                        : value.equalsIgnoreCase(wanted);
            }
        };
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    }

    private static double chance(Line line) {
        return line.terms(Term.Probability.class)
                .mapToDouble(Term.Probability::hundredths)
                .findFirst()
                .orElse(10_000);
    }

    private static void add(Map<Integer, Double> sum, Map<Integer, Double> more, double part) {
        more.forEach((company, odds) -> sum.merge(company, odds * part, Double::sum));
    }

    private static <T> List<T> with(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }

    private BigInteger seed() {
        return unsigned(situation.seed());
    }

    private double hundredths(BigInteger key) {
        return mix(seed().xor(key)).multiply(BigInteger.valueOf(10_000)).shiftRight(64).intValue();
    }

    private static BigInteger key(BigInteger path, Script script, Line line) {
        String text = ScriptFormatter.canonical(line);
        int occurrence = 0;
        for (Line each : script.lines()) {
            if (each.number() <= line.number() && ScriptFormatter.canonical(each).equals(text)) {
                occurrence++;
            }
        }
        return key(path, text, occurrence);
    }

    private static BigInteger key(BigInteger path, String text, int occurrence) {
        BigInteger golden = new BigInteger("9e3779b97f4a7c15", 16);
        BigInteger place = hash(text).add(golden.multiply(BigInteger.valueOf(occurrence)));
        return mix(path.xor(place.mod(WORD)));
    }

    static BigInteger hash(String text) {
        BigInteger hash = new BigInteger("cbf29ce484222325", 16);
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            hash = hash.xor(BigInteger.valueOf(octet & 0xff));
            hash = hash.multiply(new BigInteger("100000001b3", 16)).mod(WORD);
        }
        return hash;
    }

    static BigInteger mix(BigInteger value) {
        BigInteger mixed = value.xor(value.shiftRight(30));
        mixed = mixed.multiply(new BigInteger("bf58476d1ce4e5b9", 16)).mod(WORD);
        mixed = mixed.xor(mixed.shiftRight(27));
        mixed = mixed.multiply(new BigInteger("94d049bb133111eb", 16)).mod(WORD);
        return mixed.xor(mixed.shiftRight(31));
    }

    private static BigInteger unsigned(long value) {
        return BigInteger.valueOf(value).mod(WORD);
    }

    static int companyOf(Choice choice) {
        return choice.company().map(CompanyId::value).orElse(0);
    }
}
