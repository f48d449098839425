package io.penstock.application.flow.document;

import io.penstock.domain.flow.Stage;
import io.penstock.domain.flow.Stage.Cascade;
import io.penstock.domain.flow.StagePlace;
import io.penstock.dsl.document.DocumentReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The step {@code cascade}: recipients, or steps, one after the other. */
final class CascadeStep {

    private static final String STOP = "stop_on_success";

    private CascadeStep() {}

    static Optional<Stage> read(Step step) {
        Spot spot = step.enter();
        StagePlace place = step.place(spot);
        boolean usual = step.reader().flag(STOP).orElse(true);
        List<DocumentReader> sections =
                Recipients.bounded(
                        step.reader(),
                        step.kind(),
                        step.reader().sections(step.kind(), Recipients::section));
        List<Cascade.Link> links = new ArrayList<>();
        for (DocumentReader section : sections) {
            boolean ends = section.flag(STOP).orElse(usual);
            Steps.one(step.reading(), section, spot)
                    .ifPresent(stage -> links.add(new Cascade.Link(stage, ends)));
        }
        return Optional.of(new Cascade(place, links));
    }
}
