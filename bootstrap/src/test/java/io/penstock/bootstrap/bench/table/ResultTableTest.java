package io.penstock.bootstrap.bench.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResultTableTest {

    private static final Line RATIO =
            Line.ratio("groups over single", "groups", "single", "leads/s", Bound.atLeast(3.5));
    private static final Line FIGURE = Line.figure("memory", "memory", "MiB", Bound.atMost(512));

    private final Figures figures = new Figures();

    @Test
    void theRatioIsTheMedianOfTheRatiosOfEachRound() {
        add("groups", 100, 200, 900);
        add("single", 100, 50, 300);

        // Of 1, 4 and 3; the ratio of the medians would be 2.
        assertThat(measured(RATIO).value()).isEqualTo(new Spread(3, 1, 4));
        assertThat(measured(RATIO).side().median()).isEqualTo(200);
        assertThat(measured(RATIO).base().median()).isEqualTo(100);
    }

    @Test
    void theMedianOfAnEvenNumberIsBetweenTheTwoInTheMiddle() {
        assertThat(Spread.of(List.of(4.0, 1.0, 2.0, 10.0)).median()).isEqualTo(3);
    }

    @Test
    void onlyRoundsThatBothSidesCompletedCount() {
        add("groups", 70, 80);
        add("single", 10);

        assertThat(measured(RATIO).value()).isEqualTo(new Spread(7, 7, 7));
    }

    @Test
    void aBoundHoldsOnItsEdge() {
        add("groups", 35);
        add("single", 10);
        add("memory", 512.01);

        assertThat(figures.row(RATIO).holds()).isTrue();
        assertThat(figures.row(FIGURE).holds()).isFalse();
    }

    @Test
    void whatIsMissingSaysWhyAndHoldsNothing() {
        add("groups", 35);
        figures.miss("single", "There is no such setting.");
        figures.miss("single", "Another reason.");

        Row row = figures.row(RATIO);

        assertThat(row).isEqualTo(new Row.NotMeasured(RATIO, "There is no such setting."));
        assertThat(new ResultTable("", "", List.of(row)).holds()).isFalse();
        assertThat(figures.row(FIGURE)).isInstanceOf(Row.NotMeasured.class);
    }

    @Test
    void theTableSaysWhatHolds() {
        add("groups", 7_000);
        add("single", 3_500);
        add("memory", 100);
        ResultTable table =
                new ResultTable(
                        "2 processors.",
                        "1 round.",
                        List.of(figures.row(RATIO), figures.row(FIGURE)));

        assertThat(table.holds()).isFalse();
        assertThat(table.lines())
                .contains("2 processors.", "groups over single")
                .anyMatch(line -> line.contains("2.00") && line.contains("MISSED"))
                .anyMatch(line -> line.contains("100 MiB") && line.contains("holds"));
        assertThat(table.markdown())
                .contains(
                        "| groups over single | 2.00 | 2.00 – 2.00 | ≥ 3.50 | MISSED | "
                                + "groups 7,000, single 3,500 leads/s |");
    }

    private Row.Measured measured(Line line) {
        return (Row.Measured) figures.row(line);
    }

    private void add(String side, double... values) {
        for (double value : values) {
            figures.add(side, value);
        }
    }
}
