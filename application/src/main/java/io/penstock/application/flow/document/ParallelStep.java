package io.penstock.application.flow.document;

import io.penstock.domain.delivery.DeliveryMethod;
import io.penstock.domain.flow.Stage;
import io.penstock.domain.flow.Stage.Offering;
import io.penstock.domain.flow.StagePlace;
import io.penstock.dsl.document.DocumentReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The step {@code parallel_delivery}, with {@code recipients} in it or beside it. */
final class ParallelStep {

    static final String KIND = "parallel_delivery";

    private static final int USUAL = 5;
    private static final int MOST = 100;

    private ParallelStep() {}

    static Optional<Stage> read(Step step) {
        Spot spot = step.enter();
        StagePlace place = step.place(spot);
        DocumentReader section =
                step.reader()
                        .looseSection(KIND, value -> Boolean.TRUE.equals(value) ? Map.of() : value)
                        .orElse(step.reader());
        boolean enabled = section.flag("enabled").orElse(true);
        int maxConcurrent =
                section.whole("max_concurrent", 1, MOST).map(Long::intValue).orElse(USUAL);
        Optional<Duration> timeout =
                section.duration("timeout", Duration.ofMillis(1), DeliveryMethod.MAXIMUM_TIMEOUT);
        boolean acceptFirst = section.flag("accept_first").orElse(false);
        boolean within = section.has(Recipients.RECIPIENTS);
        List<Offering> recipients =
                Recipients.all(step.reading(), within ? section : step.reader(), spot);
        return Optional.of(
                enabled
                        ? new Stage.Parallel(place, recipients, maxConcurrent, timeout, acceptFirst)
                        : new Stage.Sequence(place, List.copyOf(recipients)));
    }
}
