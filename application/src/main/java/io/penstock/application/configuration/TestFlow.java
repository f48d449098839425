package io.penstock.application.configuration;

import io.penstock.application.flow.trial.FlowTestInput;
import io.penstock.application.flow.trial.TrialLimits;
import io.penstock.application.flow.trial.TrialOffer;
import io.penstock.application.flow.trial.TrialOffers;
import io.penstock.application.flow.trial.TrialRoom;
import io.penstock.application.flow.trial.TryFlow;
import io.penstock.application.secret.Secrets;
import io.penstock.domain.flow.Flow;
import io.penstock.domain.offer.OfferId;
import io.penstock.dsl.document.DocumentProblem;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tries a flow that need not be saved, or that of an offer of the configuration of now, and saves
 * nothing. Thread-safe.
 */
public final class TestFlow {

    private static final TrialLimits LIMITS = new TrialLimits(100_000, Duration.ofSeconds(20));

    private final ConfigurationStore store;
    private final Secrets secrets;
    private final TryFlow tryFlow;
    private final TrialRoom room = new TrialRoom();

    @Inject
    public TestFlow(ConfigurationStore store, Secrets secrets, TryFlow tryFlow) {
        this.store = store;
        this.secrets = secrets;
        this.tryFlow = tryFlow;
    }

    /**
     * Tries it with at most 100,000 leads and for at most 20 seconds, one at a time.
     *
     * @param input a flow, an offer that has one, or a test as {@link TryFlow#tryOut} takes it
     * @throws io.penstock.application.flow.trial.TrialsBusyException when others are tried
     */
    public TryFlow.Outcome test(Map<String, ? extends @Nullable Object> input) {
        Map<String, @Nullable Object> test = FlowTestInput.test(input);
        Stored offers = new Stored();
        TryFlow.Outcome outcome = room.run(() -> tryFlow.tryOut(test, Optional.of(offers), LIMITS));
        return FlowTestInput.isFlow(input)
                        && outcome instanceof TryFlow.Outcome.Invalid(var problems)
                ? new TryFlow.Outcome.Invalid(problems.stream().map(CheckFlow::within).toList())
                : outcome;
    }

    /** The offers of the configuration as it is when one is asked for. */
    private final class Stored implements TrialOffers {

        private @Nullable Catalog loaded;

        private Catalog catalog() {
            Catalog catalog = loaded;
            if (catalog == null) {
                catalog = Catalog.of(store.load().documents());
                loaded = catalog;
            }
            return catalog;
        }

        @Override
        public Optional<TrialOffer> find(OfferId id) {
            return Optional.ofNullable(catalog().offers().get(id))
                    .map(offer ->
                            new TrialOffer(
                                    offer, catalog().companies(), catalog().parsedRotators()));
        }

        @Override
        public List<DocumentProblem> missing(Flow flow) {
            return new ReferenceCheck(catalog(), secrets).check(flow);
        }
    }
}
