package io.penstock.bootstrap.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What one company got of one offer. Not thread-safe. */
final class Share {

    private double expected;
    private int leads;
    private int delivered;
    private final List<Duration> responses = new ArrayList<>();

    /** Adds the probability with which a lead goes to the company. */
    void expect(double probability) {
        expected += probability;
    }

    /** Adds a lead that went to the company. */
    void assigned() {
        leads++;
    }

    /** Adds a lead that the company took. */
    void delivered(Duration response) {
        delivered++;
        responses.add(response);
    }

    double expected() {
        return expected;
    }

    int leads() {
        return leads;
    }

    int deliveredLeads() {
        return delivered;
    }

    /** The mean response time in milliseconds, 0 where there was no response. */
    double meanResponse() {
        return responses.stream().mapToLong(Duration::toMillis).average().orElse(0);
    }

    /**
     * The response time in milliseconds that so many hundredths of the responses did not exceed, 0
     * where there was none.
     */
    long percentile(int percent) {
        if (responses.isEmpty()) {
            return 0;
        }
        Collections.sort(responses);
        int rank = (int) Math.ceil(percent / 100.0 * responses.size());
        return responses.get(rank - 1).toMillis();
    }
}
