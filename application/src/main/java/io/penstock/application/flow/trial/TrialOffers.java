package io.penstock.application.flow.trial;

import io.penstock.domain.flow.Flow;
import io.penstock.domain.offer.OfferId;
import io.penstock.dsl.document.DocumentProblem;
import java.util.List;
import java.util.Optional;

/** The offers that trials may name by their numbers. */
public interface TrialOffers {

    /** An offer with all that is needed to try its flow; empty where there is none. */
    Optional<TrialOffer> find(OfferId id);

    /** What a flow names that is not there, by fields of an offer. */
    List<DocumentProblem> missing(Flow flow);
}
