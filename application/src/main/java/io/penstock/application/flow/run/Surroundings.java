package io.penstock.application.flow.run;

import io.penstock.application.pixel.PixelRun;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.expression.Variables;
import io.penstock.domain.flow.Stage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** What a flow asks about a lead, and about everything around it, at one moment. */
public interface Surroundings {

    /** The moment. */
    Instant now();

    /** What the conditions of a stage may ask about. */
    Variables variables(Stage stage);

    /** What the company of a decision has said to the lead. */
    Answer answer(int decision);

    /** The company of an earlier decision about the lead. */
    CompanyId company(int decision);

    /** The company that a recipient stands for; empty where there is none of that name. */
    Optional<CompanyId> company(Stage.Offering stage);

    /**
     * Offers the lead to a company.
     *
     * @param number counts the decisions about the lead
     */
    Offered offer(Stage.Offering stage, CompanyId company, int number);

    /**
     * Has the script of the lead's offer choose.
     *
     * @param tried the decisions by which the script chose before, in order
     * @param passed companies that get the lead no more
     * @param number counts the decisions about the lead
     */
    Asked script(Stage.Script stage, List<Integer> tried, Set<CompanyId> passed, int number);

    /**
     * Chooses one of several by their shares.
     *
     * @param even whether shares are kept exactly rather than drawn
     * @param shares of each that may be chosen, each above 0; those that are not in question are
     *     not in it
     * @return a key of the shares
     */
    int choose(Stage stage, boolean even, SortedMap<Integer, BigDecimal> shares);

    /** The weights of recipients now, in their order, each 0 or more, some above 0. */
    List<BigDecimal> weights(Stage.Performance stage);

    /**
     * What is fired by a stage; empty where nothing is.
     *
     * @param outcome how what the flow has sold stands, such as {@code success}
     */
    Optional<PixelRun> pixels(Stage.Pixels stage, String outcome);
}
