package io.penstock.application.concurrency;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Runs tasks on as many real threads, all of which start at the same moment. */
public final class Simultaneously {

    private Simultaneously() {}

    /**
     * Runs one task on each thread.
     *
     * @param task from the number of the thread, from 0, to what it does
     * @return what the tasks answered, in the order of the threads
     */
    public static <T> List<T> run(int threads, IntFunction<Callable<T>> task) {
        CyclicBarrier start = new CyclicBarrier(threads);
        List<T> answers = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Future<T>> running = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                Callable<T> own = task.apply(thread);
                running.add(
                        executor.submit(() -> {
                            start.await();
                            return own.call();
                        }));
            }
            for (Future<T> future : running) {
                answers.add(future.get());
            }
        } catch (ExecutionException e) {
            throw new AssertionError("A thread failed.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted.", e);
        }
        return answers;
    }
}
