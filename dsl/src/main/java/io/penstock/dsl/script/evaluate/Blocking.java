package io.penstock.dsl.script.evaluate;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.Attribute;
import io.penstock.domain.lead.LeadAttributes;
import io.penstock.dsl.script.evaluate.Finding.Blocked;
import io.penstock.dsl.script.format.TermFormatter;
import io.penstock.dsl.script.syntax.Line;
import io.penstock.dsl.script.syntax.PlacedTerm;
import io.penstock.dsl.script.syntax.Term;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.function.Predicate;

/** Says for people what kept a line from holding. */
final class Blocking {

    private final Situation situation;

    Blocking(Situation situation) {
        this.situation = situation;
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

    Blocked of(Line line, Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.OutsideTime _ ->
                    at(placed(line, Term.TimeWindow.class::isInstance), time());
            case Obstacle.OutsideDay _ -> at(placed(line, Term.DayWindow.class::isInstance), day());
            case Obstacle.TimeAlone _ ->
                    at(
                            placed(
                                    line,
                                    term ->
                                            term instanceof Term.TimeWindow
                                                    || term instanceof Term.DayWindow),
                            "time and day alone never fire a company's line");
            case Obstacle.Inactive(CompanyId company) ->
                    guard(line, new Term.Active(), company + " is not active");
            case Obstacle.Full full ->
                    guard(
                            line,
                            new Term.CapLimit(full.cap()),
                            full.company() + " has " + full.used() + " of " + full.cap().count());
            case Obstacle.UnknownRotator(var rotator) ->
                    at(line.placedTarget(), "there is no rotator " + rotator);
            case Obstacle.TooDeep _ ->
                    at(
                            line.placedTarget(),
                            "rotators are nested more than "
                                    + CompiledScript.MAXIMUM_DEPTH
                                    + " deep");
        };
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
