package io.penstock.application.experiment;

import io.penstock.application.routing.OfferFlow;
import io.penstock.application.routing.OfferRoute;
import io.penstock.application.routing.RoutingBooks;
import io.penstock.domain.flow.Experiment;
import io.penstock.domain.flow.MeasuredPlace;
import io.penstock.domain.flow.Stage;
import io.penstock.domain.offer.OfferId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows how the experiments of an offer's flow stand. Thread-safe. */
public final class ShowExperiments {

    private static final Instant FOR_EVER = Instant.ofEpochMilli(Long.MAX_VALUE);

    private final RoutingBooks books;
    private final VariantResults results;
    private final InstantSource clock;

    @Inject
    public ShowExperiments(RoutingBooks books, VariantResults results, InstantSource clock) {
        this.books = books;
        this.results = results;
        this.clock = clock;
    }

    /**
     * The experiments of the newest configuration, in the order of the flow; empty where there is
     * no such offer.
     *
     * @throws io.penstock.application.storage.StorageUnavailableException when storage is away
     */
    public Optional<List<ExperimentReport>> of(OfferId offer) {
        return books.newest().offer(offer).map(this::reports);
    }

    private List<ExperimentReport> reports(OfferRoute route) {
        List<ExperimentReport> reports = new ArrayList<>();
        for (Stage stage :
                route.flow().map(OfferFlow::plan).map(plan -> plan.measured()).orElse(List.of())) {
            if (stage instanceof Stage.Variants variants) {
                variants.experiment()
                        .map(experiment -> report(route.offer().id().value(), variants, experiment))
                        .ifPresent(reports::add);
            }
        }
        return reports;
    }

    private ExperimentReport report(int offer, Stage.Variants stage, Experiment experiment) {
        String place = MeasuredPlace.of(offer, stage, experiment);
        Instant now = clock.instant();
        Optional<Instant> start = results.beginning(place);
        Optional<Instant> end =
                start.flatMap(first -> experiment.duration().map(time -> first.plus(time)));
        Instant before = end.orElse(FOR_EVER);
        Map<String, VariantResult> found = start.isEmpty() ? Map.of() : results.of(place, before);
        List<ExperimentReport.Variant> variants =
                stage.variants().stream().map(one -> variant(offer, one, found)).toList();
        return new ExperimentReport(
                experiment,
                stage.place().id(),
                start,
                end,
                end.filter(last -> !now.isBefore(last)).isPresent(),
                variants,
                Suggestion.of(
                        variants.stream().map(ExperimentReport.Variant::name).toList(),
                        variants.stream()
                                .map(one -> Values.of(experiment.metric(), one.result()))
                                .toList()));
    }

    private static ExperimentReport.Variant variant(
            int offer, Stage.Variants.Variant variant, Map<String, VariantResult> found) {
        VariantResult result =
                found.getOrDefault(
                        MeasuredPlace.variant(offer, variant.stage()), VariantResult.NONE);
        return new ExperimentReport.Variant(
                variant.name(),
                variant.share(),
                result,
                Interval.ofRate(result.accepted(), result.leads()));
    }
}
