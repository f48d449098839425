package io.penstock.bootstrap.bench.baseline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;

/**
 * A program that is a loop around HttpClient 5 and nothing else. For every line with a number of
 * milliseconds on its standard input it posts for so long, and prints how many requests that were
 * and the processor time of each in microseconds.
 */
public final class BareClient {

    private static final int THREADS = 64;
    private static final String BODY =
            """
            {"id":"0199d2f4-5b7e-7c3a-9d41-3f2b6a1c8e07","offer":1,"geo":"us","user":17,"city":"London",\
            "name":"Ann Example 1","phone":"+1 213 555 0001","email":"ann1@example.com",\
            "comment":"Please call in the afternoon; order 1."}\
            """;

    private BareClient() {}

    /** Takes the address to post to. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (BufferedReader lines =
                        new BufferedReader(
                                new InputStreamReader(System.in, StandardCharsets.UTF_8));
                CloseableHttpClient client = client()) {
            System.out.println("Ready.");
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                run(client, arguments[0], Duration.ofMillis(Long.parseLong(line)));
            }
        }
    }

    private static CloseableHttpClient client() {
        return HttpClients.custom()
                .setConnectionManager(
                        PoolingHttpClientConnectionManagerBuilder.create()
                                .setMaxConnTotal(THREADS)
                                .setMaxConnPerRoute(THREADS)
                                .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .build();
    }

    private static void run(CloseableHttpClient client, String address, Duration duration)
            throws InterruptedException {
        LongAdder requests = new LongAdder();
        Duration before = processorTime();
        long end = System.nanoTime() + duration.toNanos();
        List<Thread> threads = new ArrayList<>();
        for (int number = 0; number < THREADS; number++) {
            threads.add(Thread.ofVirtual().start(() -> postUntil(client, address, end, requests)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        long nanos = processorTime().minus(before).toNanos();
        System.out.println(
                "requests "
                        + requests.sum()
                        + " microseconds "
                        + nanos / 1_000.0 / Math.max(1, requests.sum()));
    }

    private static Duration processorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
    }

    private static void postUntil(
            CloseableHttpClient client, String address, long end, LongAdder requests) {
        try {
            while (System.nanoTime() - end < 0) {
                HttpPost post = new HttpPost(address);
                post.setEntity(new StringEntity(BODY, ContentType.APPLICATION_JSON));
                client.execute(post, answer -> EntityUtils.toString(answer.getEntity()));
                requests.increment();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
