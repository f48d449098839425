package io.penstock.bootstrap.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** What each company was to get of each offer, and what it got. Not thread-safe. */
final class DistributionTable {

    private record Row(int offer, int company) implements Comparable<Row> {
        @Override
        public int compareTo(Row other) {
            return offer != other.offer
                    ? Integer.compare(offer, other.offer)
                    : Integer.compare(company, other.company);
        }
    }

    private final Map<Row, Share> shares = new TreeMap<>();

    /** What the company got of the offer, to be added to. */
    Share share(int offer, int company) {
        return shares.computeIfAbsent(new Row(offer, company), _ -> new Share());
    }

    int delivered() {
        return shares.values().stream().mapToInt(Share::deliveredLeads).sum();
    }

    int leads() {
        return shares.values().stream().mapToInt(Share::leads).sum();
    }

    /** The table, one line a row, beneath a heading. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(
                String.format(
                        "%-14s %-24s %7s %7s %7s %10s %8s %6s %6s %6s",
                        "offer",
                        "company",
                        "target",
                        "actual",
                        "leads",
                        "delivered",
                        "rate",
                        "mean",
                        "p95",
                        "p99"));
        shares.forEach((row, share) -> lines.add(line(row, share)));
        return lines;
    }

    private String line(Row row, Share share) {
        String company = SampleConfiguration.COMPANIES.get(row.company() - 1);
        return String.format(
                Locale.ROOT,
                "%-14s %-24s %6.1f%% %6.1f%% %7d %10d %7.1f%% %4.0fms %4dms %4dms",
                SampleOffer.values()[row.offer() - 1].title(),
                "#" + row.company() + " " + company,
                percentOfOffer(row.offer(), share, Share::expected),
                percentOfOffer(row.offer(), share, Share::leads),
                share.leads(),
                share.deliveredLeads(),
                share.leads() == 0 ? 0 : 100.0 * share.deliveredLeads() / share.leads(),
                share.meanResponse(),
                share.percentile(95),
                share.percentile(99));
    }

    private double percentOfOffer(int offer, Share share, ToDoubleFunction<Share> figure) {
        double whole =
                shares.entrySet().stream()
                        .filter(entry -> entry.getKey().offer() == offer)
                        .mapToDouble(entry -> figure.applyAsDouble(entry.getValue()))
                        .sum();
        return whole == 0 ? 0 : 100 * figure.applyAsDouble(share) / whole;
    }
}
