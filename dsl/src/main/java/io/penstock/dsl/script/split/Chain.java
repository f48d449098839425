package io.penstock.dsl.script.split;

import io.penstock.domain.company.CompanyId;
import io.penstock.dsl.script.syntax.Line;
import io.penstock.dsl.script.syntax.Term;
import io.penstock.dsl.share.Fraction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Lines one after the other that name companies and ask the same of the lead and its arrival, so
 * that their percentages divide the same leads.
 *
 * @param links the lines, each with its share of the leads that the chain can take
 * @param rest the share that goes on to the lines below
 */
public record Chain(List<Link> links, Fraction rest) {

    /** The most lines in one chain, as exact shares of longer ones grow without measure. */
    public static final int MOST_LINES = 100;

    /**
     * A line and its share.
     *
     * @param share its exact part of what reaches the chain, while caps have room and companies are
     *     active
     */
    public record Link(Line line, Fraction share) {

        public CompanyId company() {
            return ((Term.CompanyTarget) line.target()).company();
        }
    }

    public Chain {
        links = List.copyOf(links);
    }

    /**
     * Divides the lines of a script into chains.
     *
     * @return chains in order; lines that name rotators or never fire are in none
     */
    public static List<Chain> of(List<Line> lines) {
        List<Chain> chains = new ArrayList<>();
        List<Line> open = new ArrayList<>();
        for (Line line : lines) {
            boolean fits = isLink(line) && !open.isEmpty() && continues(open, line);
            if (!fits) {
                close(open, chains);
            }
            if (isLink(line)) {
                open.add(line);
            }
        }
        close(open, chains);
        return chains;
    }

    private static void close(List<Line> open, List<Chain> chains) {
        if (!open.isEmpty()) {
            chains.add(linked(open));
            open.clear();
        }
    }

    private static boolean isLink(Line line) {
        return line.target() instanceof Term.CompanyTarget && !line.isTimeAlone();
    }

    private static boolean continues(List<Line> open, Line line) {
        return open.size() < MOST_LINES
                && chance(open.getLast()).compareTo(Fraction.ONE) < 0
                && demands(open.getFirst()).equals(demands(line));
    }

    private static Set<Term> demands(Line line) {
        Set<Term> demands = new HashSet<>();
        line.terms(Term.Match.class).forEach(demands::add);
        line.terms(Term.TimeWindow.class).forEach(demands::add);
        line.terms(Term.DayWindow.class).forEach(demands::add);
        return demands;
    }

    private static Chain linked(List<Line> lines) {
        List<Link> links = new ArrayList<>();
        Fraction rest = Fraction.ONE;
        for (Line line : lines) {
            Fraction share = rest.times(chance(line));
            links.add(new Link(line, share));
            rest = rest.minus(share);
        }
        return new Chain(links, rest);
    }

    private static Fraction chance(Line line) {
        return line.terms(Term.Probability.class)
                .findFirst()
                .map(chance -> Fraction.ofHundredths(chance.hundredths()))
                .orElse(Fraction.ONE);
    }

    /** The share of each company, by number. */
    public SortedMap<CompanyId, Fraction> shares() {
        return links.stream()
                .collect(
                        Collectors.toMap(Link::company, Link::share, Fraction::plus, TreeMap::new));
    }

    /** Whether shares hold only while caps have room and companies are active. */
    public boolean isGuarded() {
        return links.stream()
                .map(Link::line)
                .anyMatch(line -> line.has(Term.CapLimit.class) || line.has(Term.Active.class));
    }
}
