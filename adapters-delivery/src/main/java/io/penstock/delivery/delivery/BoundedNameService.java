package io.penstock.delivery.delivery;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks another name service, and waits no longer than the {@link Deadline} of the attempt.
 *
 * <p>A call to the operating system's name service cannot be cancelled, and it holds the thread
 * that virtual threads share; it is therefore made on a thread of its own, one for each host at
 * most. Safe for use by many threads.
 */
final class BoundedNameService implements NameService, AutoCloseable {

    private static final int THREADS = 32;
    private static final int IDLE_SECONDS = 30;

    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(
                    THREADS,
                    THREADS,
                    IDLE_SECONDS,
                    TimeUnit.SECONDS,
                    new LinkedBlockingQueue<>(),
                    Thread.ofPlatform().daemon().name("delivery-names-", 0).factory());

    private final Map<String, CompletableFuture<InetAddress[]>> running = new ConcurrentHashMap<>();

    private final NameService names;

    BoundedNameService(NameService names) {
        this.names = names;
        threads.allowCoreThreadTimeOut(true);
    }

    @Override
    public InetAddress[] lookUp(String host) throws UnknownHostException {
        CompletableFuture<InetAddress[]> answer = running.computeIfAbsent(host, this::ask);
        try {
            long patience = Deadline.current().remaining().toNanos();
            return answer.get(patience, TimeUnit.NANOSECONDS).clone();
        } catch (TimeoutException e) {
            throw failure("The name service did not answer in time for " + host, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure("The name service was not waited for, for " + host, e);
        } catch (ExecutionException e) {
            throw failure("The host " + host + " has no address", e);
        }
    }

    private CompletableFuture<InetAddress[]> ask(String host) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return names.lookUp(host);
                    } catch (UnknownHostException e) {
                        throw new CompletionException(e);
                    } finally {
                        running.remove(host);
                    }
                },
                threads);
    }

    private static UnknownHostException failure(String message, Exception cause) {
        UnknownHostException exception = new UnknownHostException(message);
        exception.initCause(cause);
        return exception;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
