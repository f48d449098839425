package io.penstock.bootstrap.bench.experiment;

import io.penstock.bootstrap.bench.table.Experiment;
import java.util.List;

/** Every experiment there is. */
public final class Experiments {

    private Experiments() {}

    /** Every experiment, in the order of the table. */
    public static List<Experiment> all(Workbench bench) {
        return List.of(
                new IntakeExperiment(bench),
                new EchoExperiment(bench),
                new HotCompanyExperiment(bench),
                new DeliveryExperiment(bench),
                new JobsExperiment(),
                new BadBuyersExperiment(bench),
                new FullDatabaseExperiment(bench),
                new WaitingJobsExperiment(bench),
                new StartExperiment(bench),
                new NeighbourExperiment(bench));
    }
}
