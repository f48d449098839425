package io.penstock.bootstrap.bench.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A request that came to a buyer.
 *
 * @param at when, in milliseconds since 1970
 * @param delivery the delivery's id, as the header {@code webhook-id} names it
 * @param company for which company it came
 * @param lead the lead's id
 * @param number the number that the sender gave the lead
 * @param rejected whether the buyer said no
 */
record Arrival(long at, String delivery, int company, String lead, int number, boolean rejected) {

    /** As a line of a buyer's file. */
    String line() {
        return "%d %s %d %s %d %s\n".formatted(at, delivery, company, lead, number, rejected);
    }

    /** Reads a buyer's file; the last line may be torn by a kill, and then was never answered. */
    static List<Arrival> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        return Files.readString(file)
                .lines()
                .map(line -> line.split(" ", -1))
                .filter(parts -> parts.length == 6 && parts[5].matches("true|false"))
                .map(Arrival::of)
                .toList();
    }

    private static Arrival of(String[] parts) {
        return new Arrival(
                Long.parseLong(parts[0]),
                parts[1],
                Integer.parseInt(parts[2]),
                parts[3],
                Integer.parseInt(parts[4]),
                Boolean.parseBoolean(parts[5]));
    }
}
