package io.penstock.application.flow.trial;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.flow.Stage;
import io.penstock.dsl.share.Fraction;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** What chance decides about one lead of a trial. Not thread-safe. */
interface Chances {

    /** The lead's number from 1 to 100. */
    int random();

    /** Chooses by shares; see {@link io.penstock.application.flow.run.Surroundings#choose}. */
    int share(Stage stage, boolean even, SortedMap<Integer, BigDecimal> shares);

    /**
     * Whether a company takes the lead.
     *
     * @param decision by which it is offered the lead
     * @param part of the leads that it takes
     */
    boolean accepts(int decision, Fraction part);

    /**
     * Whom the script chooses.
     *
     * @param stage the stage that asks it
     * @param passed companies that get the lead no more
     * @param again whether it has chosen for the lead before
     */
    Optional<CompanyId> script(
            Stage.Script stage, Instant at, Set<CompanyId> passed, boolean again);
}
