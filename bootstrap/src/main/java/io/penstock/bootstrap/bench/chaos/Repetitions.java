package io.penstock.bootstrap.bench.chaos;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Deliveries that came to a buyer more than once.
 *
 * @param all how many came again
 * @param unexplained of these, how many without a kill between one arrival and the next
 * @param keysDiffer leads that came under more than one idempotency key
 */
record Repetitions(int all, int unexplained, List<String> keysDiffer) {

    /** A kill is noted after it happened, and a buyer's note is made before it answers. */
    private static final long SLACK_MILLIS = 1000;

    static Repetitions of(List<Arrival> arrivals, List<Kill> kills) {
        Map<String, List<Arrival>> byDelivery =
                arrivals.stream()
                        .sorted(Comparator.comparingLong(Arrival::at))
                        .collect(Collectors.groupingBy(Arrival::delivery));
        int all = 0;
        int unexplained = 0;
        for (List<Arrival> same : byDelivery.values()) {
            for (int next = 1; next < same.size(); next++) {
                all++;
                unexplained += isExplained(same.get(next - 1), same.get(next), kills) ? 0 : 1;
            }
        }
        return new Repetitions(all, unexplained, keysDiffer(arrivals));
    }

    private static boolean isExplained(Arrival one, Arrival next, List<Kill> kills) {
        return kills.stream()
                .anyMatch(kill ->
                        kill.back() >= one.at() - SLACK_MILLIS
                                && kill.at() <= next.at() + SLACK_MILLIS);
    }

    private static List<String> keysDiffer(List<Arrival> arrivals) {
        Map<String, String> keys = new HashMap<>();
        List<String> differ = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            String before = keys.putIfAbsent(arrival.lead(), arrival.delivery());
            if (before != null && !before.equals(arrival.delivery())) {
                differ.add(arrival.lead());
            }
        }
        return differ;
    }
}
