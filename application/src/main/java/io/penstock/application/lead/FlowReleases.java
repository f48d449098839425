package io.penstock.application.lead;

import io.penstock.application.routing.OfferRoute;
import java.util.Optional;

/** Lets held leads go on in the flows of their offers. Thread-safe. */
public interface FlowReleases {

    /** Where no lead goes through a flow. */
    FlowReleases NONE =
            new FlowReleases() {
                @Override
                public boolean holds(StoredLead lead) {
                    return false;
                }

                @Override
                public boolean governs(StoredLead lead, OfferRoute offer) {
                    return false;
                }

                @Override
                public Optional<StoredLead> release(StoredLead lead, OfferRoute offer, String by) {
                    throw new IllegalStateException("No lead goes through a flow.");
                }
            };

    /** Whether the flow of a lead keeps it waiting, be it that a company has it already. */
    boolean holds(StoredLead lead);

    /** Whether a flow says where a held lead goes: the one that it is in, or that of its offer. */
    boolean governs(StoredLead lead, OfferRoute offer);

    /**
     * Lets the lead go on from where its flow holds it; where that has ended, it begins anew.
     *
     * @param by the name of the API key that asks for it
     * @return the lead as it stands then; empty where it has changed meanwhile, and nothing was
     *     done
     */
    Optional<StoredLead> release(StoredLead lead, OfferRoute offer, String by);
}
