package io.penstock.dsl.script.check;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.routing.RotatorId;
import io.penstock.dsl.script.syntax.Script;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a script is checked against.
 *
 * @param role what the script is there for
 * @param companies the companies that there are; empty when companies are not checked
 * @param rotators the scripts of the rotators that there are
 * @param self the rotator whose script is checked, if it is one and has a number
 */
public record Surroundings(
        ScriptRole role,
        Optional<Set<CompanyId>> companies,
        Map<RotatorId, Script> rotators,
        Optional<RotatorId> self) {

    public Surroundings {
        companies = companies.map(Set::copyOf);
        rotators = Map.copyOf(rotators);
    }
}
