package io.penstock.application.flow.document;

import io.penstock.domain.flow.Stage;
import io.penstock.domain.flow.StagePlace;
import java.util.Optional;

/** Stages in other places. */
final class Placed {

    private Placed() {}

    /** The stage without criteria that ask for {@code random} alone, where a share decides. */
    static Stage withoutRandom(Stage stage) {
        StagePlace place = stage.place();
        return place.criteria().flatMap(RandomNumbers::of).isPresent()
                ? at(
                        stage,
                        new StagePlace(
                                place.number(), place.id(), Optional.empty(), place.delays()))
                : stage;
    }

    private static Stage at(Stage stage, StagePlace place) {
        return switch (stage) {
            case Stage.Sequence it -> new Stage.Sequence(place, it.stages());
            case Stage.Offering it -> new Stage.Offering(place, it.recipient());
            case Stage.Script it -> new Stage.Script(place, it.next(), it.even());
            case Stage.Cascade it -> new Stage.Cascade(place, it.links());
            case Stage.Variants it ->
                    new Stage.Variants(place, it.variants(), it.even(), it.experiment());
            case Stage.Rules it -> new Stage.Rules(place, it.rules());
            case Stage.Performance it -> new Stage.Performance(place, it.plan(), it.recipients());
            case Stage.Capacity it -> new Stage.Capacity(place, it.chain(), it.holds());
            case Stage.Parallel it ->
                    new Stage.Parallel(
                            place,
                            it.recipients(),
                            it.maxConcurrent(),
                            it.timeout(),
                            it.acceptFirst());
            case Stage.Filter it -> new Stage.Filter(place, it.reason());
            case Stage.Hold it -> new Stage.Hold(place, it.until(), it.reason());
            case Stage.Pixels it -> new Stage.Pixels(place, it.plan());
            case Stage.Route it -> new Stage.Route(place, it.expression(), it.recipients());
        };
    }
}
