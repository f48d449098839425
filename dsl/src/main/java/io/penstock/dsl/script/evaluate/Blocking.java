package io.penstock.dsl.script.evaluate;

import io.penstock.domain.cap.Cap;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.Attribute;
import io.penstock.domain.lead.LeadAttributes;
import io.penstock.domain.routing.RoutingGuards;
import io.penstock.dsl.script.evaluate.Finding.Blocked;
import io.penstock.dsl.script.format.TermFormatter;
import io.penstock.dsl.script.match.Condition;
import io.penstock.dsl.script.syntax.Line;
import io.penstock.dsl.script.syntax.PlacedTerm;
import io.penstock.dsl.script.syntax.Term;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;

/** Says for people what kept a line from holding. */
final class Blocking {

    private final Situation situation;
    private final RoutingGuards guards;

    Blocking(Situation situation, RoutingGuards guards) {
        this.situation = situation;
        this.guards = guards;
    }

    /** The first condition of a line that does not match. */
    Blocked unmatched(Line line) {
        for (PlacedTerm placed : line.terms()) {
            if (placed.term() instanceof Term.Match match
                    && !Condition.of(match).holds(situation.attributes())) {
                return at(placed, given(match.attribute()));
            }
        }
        throw new IllegalArgumentException("Every condition matches: " + line.text());
    }

    /**
     * What keeps a line whose conditions match from holding.
     *
     * @param inherited what the outer lines ask of every company
     */
    Finding of(CompiledLine compiled, Obstacle obstacle, Guards inherited) {
        Line line = compiled.line();
        return switch (obstacle) {
            case PASSED_OVER -> new Finding.PassedOver(compiled.company());
            case OUTSIDE_TIME -> at(placed(line, Term.TimeWindow.class::isInstance), time());
            case OUTSIDE_DAY -> at(placed(line, Term.DayWindow.class::isInstance), day());
            case TIME_ALONE ->
                    at(
                            placed(
                                    line,
                                    term ->
                                            term instanceof Term.TimeWindow
                                                    || term instanceof Term.DayWindow),
                            "time and day alone never fire a company's line");
            case INACTIVE -> guard(line, new Term.Active(), compiled.company() + " is not active");
            case FULL -> full(compiled, inherited.with(compiled.guards()));
            case UNKNOWN_ROTATOR ->
                    at(line.placedTarget(), "there is no rotator " + compiled.rotator().rotator());
            case TOO_DEEP ->
                    at(
                            line.placedTarget(),
                            "rotators are nested more than "
                                    + CompiledScript.MAXIMUM_DEPTH
                                    + " deep");
        };
    }

    private Blocked full(CompiledLine line, Guards asked) {
        CompanyId company = line.company();
        Cap cap = Objects.requireNonNull(asked.firstFull(company, guards));
        long used = guards.used(company, cap);
        return guard(
                line.line(),
                new Term.CapLimit(cap),
                company + " has " + used + " of " + cap.count());
    }

    private static Blocked guard(Line line, Term guard, String reason) {
        return line.terms().stream()
                .filter(placed -> placed.term().equals(guard))
                .findFirst()
                .map(placed -> at(placed, reason))
                .orElseGet(() ->
                        blocked(line.placedTarget(), guard, reason + "; asked by an outer line"));
    }

    private static PlacedTerm placed(Line line, Predicate<Term> wanted) {
        return line.terms().stream()
                .filter(placed -> wanted.test(placed.term()))
                .findFirst()
                .orElse(line.placedTarget());
    }

    private static Blocked at(PlacedTerm placed, String reason) {
        return blocked(placed, placed.term(), reason);
    }

    private static Blocked blocked(PlacedTerm placed, Term term, String reason) {
        return new Blocked(
                placed.span().column(), placed.span().length(), TermFormatter.format(term), reason);
    }

    private String given(Attribute attribute) {
        LeadAttributes attributes = situation.attributes();
        if (!attributes.has(attribute)) {
            return attribute.key() + " is not given";
        }
        String text = attributes.text(attribute);
        return attribute.key() + " is " + (text == null ? attributes.number(attribute) : text);
    }

    private String time() {
        int minute = situation.minuteOfDay();
        return String.format(Locale.ROOT, "the time is %02d:%02d", minute / 60, minute % 60);
    }

    private String day() {
        DayOfWeek day = DayOfWeek.of(situation.dayOfWeek());
        return "the day is "
                + day.getValue()
                + ", "
                + day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
