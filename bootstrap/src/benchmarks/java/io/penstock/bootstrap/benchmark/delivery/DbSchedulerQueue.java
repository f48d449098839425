package io.penstock.bootstrap.benchmark.delivery;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariDataSource;
import io.penstock.db.storage.DatabaseSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;

/** Kagkarlsson's db-scheduler with one-time tasks that do nothing, set up for throughput. */
final class DbSchedulerQueue {

    private static final String TASK = "delivery";
    private static final int THREADS = 64;

    private static final String TABLE =
            """
            CREATE TABLE scheduled_tasks (
                task_name VARCHAR(100) NOT NULL,
                task_instance VARCHAR(100) NOT NULL,
                task_data BLOB,
                execution_time TIMESTAMP(6) NOT NULL,
                picked BOOLEAN NOT NULL,
                picked_by VARCHAR(50),
                last_success TIMESTAMP(6) NULL,
                last_failure TIMESTAMP(6) NULL,
                consecutive_failures INT,
                last_heartbeat TIMESTAMP(6) NULL,
                version BIGINT NOT NULL,
                priority SMALLINT,
                PRIMARY KEY (task_name, task_instance),
                INDEX execution_time_idx (execution_time),
                INDEX last_heartbeat_idx (last_heartbeat),
                INDEX priority_execution_time_idx (priority DESC, execution_time ASC)
            )
            """;

    private DbSchedulerQueue() {}

    /** Executes jobs that wait already, and answers how many a second. */
    static double rate(DatabaseSettings settings, int jobs)
            throws SQLException, InterruptedException {
        try (HikariDataSource pool = pool(settings)) {
            fill(pool, jobs);
            WorkDone done = new WorkDone(jobs);
            OneTimeTask<Void> task =
                    Tasks.oneTime(TASK).execute((instance, _) -> done.add(instance.getId()));
            Scheduler scheduler =
                    Scheduler.create(pool, task)
                            .threads(THREADS)
                            .pollingInterval(Duration.ofMillis(100))
                            .pollUsingLockAndFetch(1.0, 4.0)
                            .build();
            long begun = System.nanoTime();
            scheduler.start();
            double rate = done.await(begun);
            scheduler.stop();
            return rate;
        }
    }

    private static HikariDataSource pool(DatabaseSettings settings) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(settings.url().replace("jdbc:mariadb:", "jdbc:mysql:"));
        pool.setUsername(settings.user());
        pool.setPassword(settings.password());
        pool.setMaximumPoolSize(settings.poolSize());
        return pool;
    }

    private static void fill(HikariDataSource pool, int jobs) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
            statement.execute(
                    """
                    INSERT INTO scheduled_tasks
                        (task_name, task_instance, execution_time, picked, version)
                    SELECT '%s', CONCAT('job-', seq), TIMESTAMPADD(MICROSECOND, 1000 * seq, '%s'), FALSE, 1
                    FROM seq_1_to_%d
                    """
                            .formatted(
                                    TASK,
                                    Timestamp.from(Instant.now().minus(Duration.ofDays(2))),
                                    jobs));
        }
    }
}
