package io.penstock.bootstrap.bench.chaos;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What was looked at, and what of it is not as promised. */
final class Findings {

    private static final int MOST_EXAMPLES = 5;

    private final List<String> lines = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();

    /** A number that only informs. */
    void note(String what, Object value) {
        lines.add("     %-58s %s".formatted(what, value));
    }

    /** A promise, and whatever breaks it. */
    void promise(String what, Collection<?> breaking) {
        String line = "%-58s %s".formatted(what, breaking.isEmpty() ? "kept" : breaking.size());
        lines.add((breaking.isEmpty() ? "ok   " : "NOT  ") + line);
        if (!breaking.isEmpty()) {
            broken.add(
                    what
                            + ": not "
                            + breaking.size()
                            + " times, such as "
                            + breaking.stream().limit(MOST_EXAMPLES).toList());
        }
    }

    /** A promised number. */
    void promise(String what, long value, long least, long most) {
        String range = least == most ? "= " + most : "of " + least + " to " + most;
        boolean kept = value >= least && value <= most;
        lines.add((kept ? "ok   " : "NOT  ") + "%-58s %d %s".formatted(what, value, range));
        if (!kept) {
            broken.add(what + ": " + value + ", not " + range);
        }
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    List<String> broken() {
        return List.copyOf(broken);
    }
}
