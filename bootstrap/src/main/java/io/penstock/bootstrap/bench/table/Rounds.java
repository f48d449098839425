package io.penstock.bootstrap.bench.table;

import io.penstock.bootstrap.bench.BenchException;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Measures the sides of experiments in turn, so that what else the machine does meets them all.
 *
 * @param rounds how often each side is measured, 1 to 100
 * @param duration how long each time
 * @param warmUp how long each side runs before the first round, at most
 * @param progress where each figure is told
 */
public record Rounds(int rounds, Duration duration, Duration warmUp, PrintStream progress) {

    private static final int MOST_ROUNDS = 100;

    public Rounds {
        if (rounds < 1 || rounds > MOST_ROUNDS) {
            throw new IllegalArgumentException("There are 1 to 100 rounds, not " + rounds + ".");
        }
    }

    /** Runs an experiment; what cannot be measured says so in its rows. */
    public List<Row> run(Experiment experiment) throws InterruptedException {
        Figures figures = new Figures();
        try (Experiment.Setup setup = experiment.open()) {
            measure(experiment, setup, figures);
        } catch (BenchException | IOException e) {
            progress.println(experiment.name() + ": " + reason(e));
            experiment.lines().forEach(line -> figures.missUnlessTaken(line.side(), reason(e)));
        }
        return experiment.lines().stream().map(figures::row).toList();
    }

    private void measure(Experiment experiment, Experiment.Setup setup, Figures figures)
            throws InterruptedException {
        Figures cold = new Figures();
        for (Side side : setup.sides()) {
            take(experiment, side, side.warmUp(), warmUp, "warm-up", cold);
        }
        for (int round = 1; round <= rounds; round++) {
            for (Side side : setup.sides()) {
                take(experiment, side, side.measure(), duration, "round " + round, figures);
            }
        }
    }

    private void take(
            Experiment experiment,
            Side side,
            Side.Measure measure,
            Duration time,
            String when,
            Figures figures)
            throws InterruptedException {
        if (figures.isMissing(side.name())) {
            return;
        }
        try {
            double figure = measure.take(time);
            figures.add(side.name(), figure);
            progress.printf(
                    Locale.ROOT,
                    "%s, %s: %s %,.2f%n",
                    experiment.name(),
                    when,
                    side.name(),
                    figure);
        } catch (BenchException | IOException e) {
            figures.miss(side.name(), reason(e));
            progress.printf("%s, %s: %s %s%n", experiment.name(), when, side.name(), reason(e));
        }
    }

    /** The first line of the message, for the table has one for each reason. */
    private static String reason(Exception trouble) {
        return String.valueOf(trouble.getMessage()).lines().findFirst().orElse("");
    }
}
