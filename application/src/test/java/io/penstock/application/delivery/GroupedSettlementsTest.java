package io.penstock.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.application.Workbench;
import io.penstock.application.storage.StorageUnavailableException;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.delivery.Lease;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GroupedSettlementsTest {

    private static final int JOBS = 300;

    private final Workbench bench = new Workbench();
    private final Queue<Integer> groups = new ConcurrentLinkedQueue<>();
    private final CountDownLatch go = new CountDownLatch(1);

    @Test
    void whatEndsWhileTheWritersAreBusyShouldShareATransaction() throws Exception {
        List<Completion> all = completions(JOBS);
        GroupedSettlements settlements = new GroupedSettlements(new Slow());

        assertThat(settleTogether(settlements, all)).containsOnly(Settled.NOW);

        assertThat(settled()).isEqualTo(JOBS);
        assertThat(groups).allMatch(size -> size <= GroupedSettlements.LARGEST_GROUP);
        assertThat(groups).hasSizeLessThanOrEqualTo(GroupedSettlements.WRITERS + 3);
    }

    @Test
    void oneThatFailsShouldNotFailItsNeighbours() throws Exception {
        List<Completion> all = completions(20);
        Completion poisoned = all.get(10);
        GroupedSettlements settlements =
                new GroupedSettlements(
                        new Slow() {
                            @Override
                            public List<Settled> settle(List<Completion> completions) {
                                if (completions.contains(poisoned)) {
                                    throw new IllegalStateException("poisoned");
                                }
                                return super.settle(completions);
                            }
                        });
        List<Completion> others = all.stream().filter(one -> !one.equals(poisoned)).toList();
        go.countDown();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Settled> failing = threads.submit(() -> settlements.settle(poisoned));
            assertThat(settleTogether(settlements, others)).containsOnly(Settled.NOW);
            assertThatThrownBy(failing::get).hasRootCauseMessage("poisoned");
        }
    }

    @Test
    void whoeverIsInTheGroupShouldHearThatStorageIsAway() {
        GroupedSettlements settlements =
                new GroupedSettlements(
                        new ForwardingQueue(bench.deliveries) {
                            @Override
                            public List<Settled> settle(List<Completion> completions) {
                                throw new StorageUnavailableException(
                                        "away", new RuntimeException());
                            }
                        });
        Completion one = completions(1).getFirst();

        assertThatThrownBy(() -> settlements.settle(one))
                .isInstanceOf(StorageUnavailableException.class);
        assertThatThrownBy(() -> settlements.settle(one))
                .isInstanceOf(StorageUnavailableException.class);
    }

    /** How many are in the groups that were begun. */
    private int settled() {
        return groups.stream().mapToInt(Integer::intValue).sum();
    }

    /** Lets the writers begin, and then all others wait for them. */
    private List<Settled> settleTogether(GroupedSettlements settlements, List<Completion> all)
            throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Settled>> running =
                    all.stream().map(one -> threads.submit(() -> settlements.settle(one))).toList();
            while (go.getCount() > 0 && settlements.waiting() < all.size() - settled()) {
                Thread.onSpinWait();
            }
            go.countDown();
            List<Settled> settled = new ArrayList<>();
            for (Future<Settled> one : running) {
                settled.add(one.get());
            }
            return settled;
        }
    }

    private List<Completion> completions(int count) {
        bench.buyer(1);
        bench.offer(1, "#1");
        for (int number = 0; number < count; number++) {
            bench.take(Map.of("offer", 1));
        }
        Lease lease = new Lease("me", "token", bench.clock.instant().plusSeconds(9));
        Attempt attempt =
                new Attempt(
                        bench.clock.instant(),
                        Duration.ZERO,
                        "POST",
                        OptionalInt.empty(),
                        Optional.empty(),
                        new AttemptOutcome.Accepted());
        return bench
                .deliveries
                .claim(Map.of(new CompanyId(1), count), lease, bench.clock.instant())
                .stream()
                .map(job -> new Completion(job, attempt, new Settlement.Delivered()))
                .toList();
    }

    private class Slow extends ForwardingQueue {

        Slow() {
            super(bench.deliveries);
        }

        @Override
        public List<Settled> settle(List<Completion> completions) {
            groups.add(completions.size());
            try {
                go.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return super.settle(completions);
        }
    }
}
