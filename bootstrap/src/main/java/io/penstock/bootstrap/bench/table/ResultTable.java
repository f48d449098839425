package io.penstock.bootstrap.bench.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes what was measured.
 *
 * @param machine what it was measured on
 * @param procedure how often and how long, in a sentence
 * @param rows a row for each line
 */
public record ResultTable(String machine, String procedure, List<Row> rows) {

    public ResultTable {
        rows = List.copyOf(rows);
    }

    /** Whether everything was measured, and every bound holds. */
    public boolean holds() {
        return rows.stream().allMatch(Row::holds);
    }

    /** The table for a terminal. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(machine);
        lines.add(procedure);
        lines.add("");
        rows.forEach(row -> lines.addAll(lines(row)));
        return lines;
    }

    private static List<String> lines(Row row) {
        return switch (row) {
            case Row.Measured measured ->
                    List.of(
                            row.line().what(),
                            String.format(
                                    Locale.ROOT,
                                    "    %-12s %-20s %-9s %-7s %s",
                                    value(measured),
                                    range(measured),
                                    bound(row.line()),
                                    verdict(row),
                                    sides(measured)));
            case Row.NotMeasured(Line line, String reason) ->
                    List.of(line.what(), "    not measured: " + reason);
        };
    }

    /** The table in Markdown, with a line on the machine before it. */
    public String markdown() {
        StringBuilder text = new StringBuilder();
        text.append(machine).append("\n").append(procedure).append("\n\n");
        text.append("| what | median | range | bound | | sides |\n");
        text.append("| --- | ---: | ---: | ---: | --- | --- |\n");
        for (Row row : rows) {
            String cells =
                    switch (row) {
                        case Row.Measured measured ->
                                String.join(
                                        " | ",
                                        value(measured),
                                        range(measured),
                                        bound(row.line()),
                                        verdict(row),
                                        sides(measured));
                        case Row.NotMeasured(Line line, String reason) ->
                                "– | – | " + bound(line) + " | not measured | " + reason;
                    };
            text.append("| ")
                    .append(row.line().what())
                    .append(" | ")
                    .append(cells.replace("\n", " "))
                    .append(" |\n");
        }
        return text.toString();
    }

    private static String value(Row.Measured row) {
        return row.line().base().isPresent()
                ? number(row.value().median())
                : number(row.value().median()) + " " + row.line().unit();
    }

    private static String range(Row.Measured row) {
        return number(row.value().least()) + " – " + number(row.value().most());
    }

    private static String bound(Line line) {
        return line.bound().map(Bound::toString).orElse("");
    }

    private static String verdict(Row row) {
        return row.line().bound().isEmpty() ? "" : row.holds() ? "holds" : "MISSED";
    }

    private static String sides(Row.Measured row) {
        Optional<String> base = row.line().base();
        return base.map(name ->
                        row.line().side()
                                + " "
                                + number(row.side().median())
                                + ", "
                                + name
                                + " "
                                + number(row.base().median())
                                + " "
                                + row.line().unit())
                .orElse("");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 100 ? "%,.2f" : "%,.0f", value);
    }
}
