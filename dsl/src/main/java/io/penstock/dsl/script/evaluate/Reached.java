package io.penstock.dsl.script.evaluate;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.routing.LinePlace;
import java.util.List;
import java.util.Optional;

/**
 * A company, what the lines that led to it ask of it, and the choice that this makes; immutable.
 */
record Reached(CompanyId company, Guards guards, Choice choice) {

    static Reached of(CompanyId company, List<LinePlace> path, Guards guards) {
        return new Reached(
                company,
                guards,
                new Choice(
                        Optional.of(company),
                        path,
                        guards.capsOf(company),
                        guards.active(),
                        false));
    }

    /** The same company by another line as well: both ask. */
    Reached and(Reached other) {
        Guards both = guards.with(other.guards);
        return both.equals(guards) ? this : of(company, choice.path(), both);
    }
}
