package io.penstock.bootstrap.bench.experiment;

import io.penstock.bootstrap.bench.load.LeadRequests;
import io.penstock.bootstrap.demo.ApiClient;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Companies and offers to measure with, saved over the API.
 *
 * @param api of the server
 */
record SampleSetup(ApiClient api) {

    /** A cap that is never reached, and is counted all the same. */
    private static final int MANY = 1_000_000_000;

    private static final int COMPANIES = 100;
    private static final int LINES = LeadRequests.USERS;

    /** Longer than any run: a buyer who does not answer keeps its delivery in the air. */
    private static final String LONG = "300s";

    /** Saves a company whose leads go to a buyer, or are fetched. */
    void company(int id, Optional<URI> buyer) throws IOException, InterruptedException {
        if (buyer.isEmpty()) {
            save(id, Map.of("name", "Company " + id));
        } else {
            company(id, Map.of("endpoint", buyer.get().toString(), "timeout", LONG));
        }
    }

    /** Saves a company whose buyer is not waited for longer than usual. */
    void impatientCompany(int id, URI buyer) throws IOException, InterruptedException {
        company(id, Map.of("endpoint", buyer.toString()));
    }

    /** Saves a company by its {@code delivery} document. */
    void company(int id, Map<String, Object> delivery) throws IOException, InterruptedException {
        save(id, Map.of("name", "Company " + id, "delivery", delivery));
    }

    private void save(int id, Map<String, Object> company)
            throws IOException, InterruptedException {
        api.put("/api/v1/companies/" + id, company);
    }

    void offer(int id, String script) throws IOException, InterruptedException {
        api.put("/api/v1/offers/" + id, Map.of("name", "Offer " + id, "script", script));
    }

    /**
     * Saves 100 companies, and offer 1 with 1,000 lines: one for each user, with a cap on its
     * company.
     */
    void manyLines(URI buyer) throws IOException, InterruptedException {
        for (int company = 1; company <= COMPANIES; company++) {
            company(company, Optional.of(buyer));
        }
        String countries = String.join(",", LeadRequests.COUNTRIES);
        offer(
                1,
                IntStream.rangeClosed(1, LINES)
                        .mapToObj(user ->
                                "user:%d geo:%s max(day,any,%d) #%d"
                                        .formatted(user, countries, MANY, 1 + user % COMPANIES))
                        .collect(Collectors.joining("\n")));
    }

    /** Saves an offer that divides its leads by user among companies from 1 on. */
    void divided(int id, int companies) throws IOException, InterruptedException {
        offer(
                id,
                IntStream.rangeClosed(1, companies)
                        .mapToObj(company -> line(company, companies))
                        .collect(Collectors.joining("\n")));
    }

    private static String line(int company, int companies) {
        return IntStream.rangeClosed(1, LeadRequests.USERS)
                .filter(user -> user % companies == company - 1)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(",", "user:", " #" + company));
    }

    /** The line of a company with two caps. */
    static String capped(int company) {
        return "max(day,any,%1$d) max(24h,valid,%1$d) #%2$d".formatted(MANY, company);
    }
}
