package io.penstock.application.flow.document;

import io.penstock.domain.schedule.TimeOfDayWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Hours of a day as people write them, such as {@code 9:00 AM - 6:00 PM EST}.
 *
 * @param windows in their order; none where it is closed
 * @param zone what stands behind them, if anything
 */
record HoursText(List<TimeOfDayWindow> windows, Optional<String> zone) {

    private static final String TIME =
            "(\\d{1,2})(?::(\\d{2}))?(?:\\s*([ap])(?:\\.?m\\.?)?(?![a-z]))?";
    private static final Pattern WINDOW =
            Pattern.compile("\\s*" + TIME + "\\s*(?:-|–|—|\\bto\\b)\\s*" + TIME);
    private static final Pattern JOIN = Pattern.compile("\\s*(?:,|;|&|\\band\\b)\\s*(?=\\d)");
    private static final int LONGEST = 500;
    private static final int HOURS = 24;
    private static final int HALF = 12;
    private static final int MINUTES = 60;

    /** Reads them; nothing where anything else stands there. */
    static Optional<HoursText> parse(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        return switch (word) {
            case "closed" -> Optional.of(new HoursText(List.of(), Optional.empty()));
            case "open", "all day", "24 hours" ->
                    Optional.of(new HoursText(List.of(wholeDay()), Optional.empty()));
            default -> word.length() > LONGEST ? Optional.empty() : windows(text.strip(), word);
        };
    }

    private static TimeOfDayWindow wholeDay() {
        return new TimeOfDayWindow(0, TimeOfDayWindow.MINUTES_A_DAY);
    }

    private static Optional<HoursText> windows(String text, String word) {
        List<TimeOfDayWindow> windows = new ArrayList<>();
        Matcher window = WINDOW.matcher(word);
        Matcher join = JOIN.matcher(word);
        int end = 0;
        boolean more = true;
        while (more) {
            if (!window.region(end, word.length()).lookingAt()) {
                return Optional.empty();
            }
            Optional<TimeOfDayWindow> read = window(window);
            if (read.isEmpty()) {
                return Optional.empty();
            }
            windows.add(read.get());
            end = window.end();
            more = join.region(end, word.length()).lookingAt();
            end = more ? join.end() : end;
        }
        String zone = text.substring(end).strip();
        boolean apart = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
        return zone.isEmpty() || apart
                ? Optional.of(new HoursText(windows, Optional.of(zone).filter(z -> !z.isEmpty())))
                : Optional.empty();
    }

    private static Optional<TimeOfDayWindow> window(Matcher matcher) {
        boolean halves = (matcher.group(3) == null) == (matcher.group(6) == null);
        int from = minute(matcher.group(1), matcher.group(2), matcher.group(3));
        int to = minute(matcher.group(4), matcher.group(5), matcher.group(6));
        if (!halves || from < 0 || to < 0 || from == TimeOfDayWindow.MINUTES_A_DAY) {
            return Optional.empty();
        }
        boolean whole = from == 0 && to % TimeOfDayWindow.MINUTES_A_DAY == 0;
        int last = to % TimeOfDayWindow.MINUTES_A_DAY;
        return whole
                ? Optional.of(wholeDay())
                : Optional.of(last)
                        .filter(end -> end != from)
                        .map(end -> new TimeOfDayWindow(from, end));
    }

    /** The minute of the day; less than 0 where there is none of that name. */
    private static int minute(String hours, @Nullable String minutes, @Nullable String half) {
        int hour = Integer.parseInt(hours);
        int minute = minutes == null ? 0 : Integer.parseInt(minutes);
        boolean isHour = half == null ? hour <= HOURS : hour >= 1 && hour <= HALF;
        if (!isHour || minute >= MINUTES || (hour == HOURS && minute > 0)) {
            return -1;
        }
        int counted = half == null ? hour : hour % HALF + (half.equals("p") ? HALF : 0);
        return counted * MINUTES + minute;
    }
}
