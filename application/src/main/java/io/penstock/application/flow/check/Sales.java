package io.penstock.application.flow.check;

import io.penstock.domain.expression.Condition;
import io.penstock.domain.flow.Stage;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Whether stages may sell a lead. */
final class Sales {

    private Sales() {}

    /** Whether one of a list of steps and another may both sell one lead. */
    static boolean areSeveral(List<Stage> steps) {
        List<Stage> selling = steps.stream().filter(Sales::mayBe).toList();
        return IntStream.range(0, selling.size())
                .anyMatch(index ->
                        selling.subList(index + 1, selling.size()).stream()
                                .anyMatch(other -> areTogether(selling.get(index), other)));
    }

    private static boolean areTogether(Stage one, Stage other) {
        Optional<Condition> first = one.place().criteria();
        Optional<Condition> second = other.place().criteria();
        return first.isEmpty() || second.isEmpty() || Truth.together(first.get(), second.get());
    }

    /** Whether a stage may sell at all. */
    static boolean mayBe(Stage stage) {
        return Truth.of(stage.place().criteria()) != Truth.NEVER
                && switch (stage) {
                    case Stage.Filter _, Stage.Hold _, Stage.Pixels _ -> false;
                    case Stage.Offering _, Stage.Script _ -> true;
                    case Stage.Sequence _,
                            Stage.Cascade _,
                            Stage.Variants _,
                            Stage.Rules _,
                            Stage.Performance _,
                            Stage.Capacity _,
                            Stage.Parallel _,
                            Stage.Route _ ->
                            stage.children().stream().anyMatch(Sales::mayBe);
                };
    }
}
